import { expect, test } from "vitest";
import { composeConversations } from "./compose-conversations.js";

const TEXTS = Array.from({ length: 30 }, (_, at) => ({ text: `t${at}`, source: at < 20 ? "a" : "b" }));

test("a composed conversation has the length asked for, one source and no text twice", () => {
  const conversations = composeConversations(TEXTS, [3, 1, 7, 0, 9, 9, 9, 9], 1);
  expect(conversations.map((turns) => turns.length)).toEqual([3, 1, 7, 0, 9, 9, 9, 9]);
  const sourceOf = (text: string) => TEXTS.find((one) => one.text === text)?.source;
  for (const turns of conversations) {
    expect(new Set(turns).size).toBe(turns.length);
    expect(new Set(turns.map(sourceOf)).size).toBeLessThanOrEqual(1);
  }
  expect(new Set(conversations.flat().map(sourceOf))).toEqual(new Set(["a", "b"]));
});

test("the same seed gives the same conversations, another one others", () => {
  const lengths = [5, 5, 5];
  expect(composeConversations(TEXTS, lengths, 4)).toEqual(composeConversations(TEXTS, lengths, 4));
  expect(composeConversations(TEXTS, lengths, 4)).not.toEqual(composeConversations(TEXTS, lengths, 5));
});

test("a source that is too short gives all that it has, and no texts give empty conversations", () => {
  expect(composeConversations(TEXTS.slice(28), [9], 1)[0]).toHaveLength(2);
  expect(composeConversations([], [2], 1)).toEqual([[]]);
});
