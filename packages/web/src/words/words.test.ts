import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { describe, expect, test } from "vitest";
import { EN } from "./en.js";
import { FR } from "./fr.js";
import type { WordKey } from "./key.js";
import { sentenceParts } from "./sentence.js";

const KEYS = Object.keys(EN) as WordKey[];

function namesIn(message: unknown): string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((token) => {
    if (!Array.isArray(token)) return [];
    const [name, , choices] = token as [string, string?, Record<string, unknown>?];
    const inner = choices && typeof choices === "object" ? Object.values(choices).flatMap(namesIn) : [];
    return [name, ...inner];
  });
}

const names = (message: string) => [...new Set(namesIn(compileMessageOrThrow(message)))].sort();
const tags = (message: string) =>
  sentenceParts(message)
    .flatMap(({ tag }) => tag ?? [])
    .sort();

describe("the words of the interface", () => {
  test("both languages have the same keys", () => {
    expect(Object.keys(FR).sort()).toEqual([...KEYS].sort());
  });

  test("every message reads as ICU syntax in both languages", () => {
    for (const key of KEYS) {
      expect(() => compileMessageOrThrow(EN[key]), key).not.toThrow();
      expect(() => compileMessageOrThrow(FR[key]), key).not.toThrow();
    }
  });

  test("both languages fill in the same facts", () => {
    for (const key of KEYS) expect(names(FR[key]), key).toEqual(names(EN[key]));
  });

  test("both languages link the same facts", () => {
    for (const key of KEYS) expect(tags(FR[key]), key).toEqual(tags(EN[key]));
  });

  test("no message has a straight apostrophe or straight quotation marks", () => {
    for (const key of KEYS) {
      expect(EN[key], key).not.toMatch(/['"]/u);
      expect(FR[key], key).not.toMatch(/['"]/u);
    }
  });

  test("French sets a narrow unbreakable space before high punctuation", () => {
    for (const key of KEYS) expect(FR[key], key).not.toMatch(/ [;!?»]|« /u);
  });

  test("no message is empty but the one that needs no title", () => {
    for (const key of KEYS) {
      if (key === "part.situation") continue;
      expect(EN[key].trim(), key).not.toBe("");
      expect(FR[key].trim(), key).not.toBe("");
    }
  });
});
