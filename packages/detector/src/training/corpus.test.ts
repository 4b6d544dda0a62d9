import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../categories.js";
import { readCorpus } from "./corpus.js";
import { type Example, UNKNOWN } from "./example.js";

const LANGUAGES = ["en", "fr"] as const;
const TESTS = new URL("../../../../../shared/data/screening/test/", import.meta.url);

function written(lang: "en" | "fr"): Example[] {
  const folder = new URL(`../../corpus/${lang}/`, import.meta.url);
  return readdirSync(folder).flatMap((name) => {
    const read = readCorpus(readFileSync(new URL(name, folder), "utf8"), lang);
    if (!Array.isArray(read)) throw new Error(`${name}: ${JSON.stringify(read)}`);
    return read;
  });
}

function wordRuns(text: string): string[] {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(" "));
}

describe("the written corpus", () => {
  test("has at least 1,500 distinct sentences in each language, in about equal number", () => {
    const [en, fr] = LANGUAGES.map((lang) => new Set(written(lang).map((example) => example.text)).size);
    expect(en).toBeGreaterThan(1500);
    expect(fr).toBeGreaterThan(1500);
    expect(Math.min(en ?? 0, fr ?? 0) / Math.max(en ?? 0, fr ?? 0)).toBeGreaterThan(0.85);
  });

  test("has positives of every category, and ordinary requests, in each language", () => {
    for (const lang of LANGUAGES) {
      const examples = written(lang);
      for (const at of CATEGORIES.keys()) {
        expect(examples.filter((example) => example.labels[at] === 1).length).toBeGreaterThan(20);
      }
      expect(examples.filter((example) => example.ordinary).length).toBeGreaterThan(150);
    }
  });

  test("calls no sentence both harmful and harmless", () => {
    const seen = new Map<string, string>();
    for (const { text, labels } of LANGUAGES.flatMap(written)) {
      const known = seen.get(text) ?? labels.join();
      expect(known).toBe(labels.join());
      seen.set(text, known);
    }
  });

  test.skipIf(!existsSync(TESTS))(
    `shares no run of eight words with a public test row${existsSync(TESTS) ? "" : " — SKIPPED: ../shared/data/screening/test is absent"}`,
    () => {
      const runs = new Set(LANGUAGES.flatMap(written).flatMap((example) => wordRuns(example.text)));
      const shared = readdirSync(TESTS)
        .filter((name) => name.endsWith(".jsonl.gz"))
        .flatMap((name) =>
          gunzipSync(readFileSync(new URL(name, TESTS)))
            .toString("utf8")
            .split("\n"),
        )
        .filter((line) => line !== "")
        .flatMap((line) => wordRuns(JSON.parse(line).text))
        .filter((run) => runs.has(run));
      expect(shared).toEqual([]);
    },
  );
});

describe("a corpus file", () => {
  test("takes what a section does not name as 0, and ? as unknown", () => {
    const [example] = readCorpus("# user self_harm=1 distress=?\nJe {veux} dormir", "fr") as Example[];
    expect([...(example?.labels ?? [])].slice(0, 3)).toEqual([1, UNKNOWN, 0]);
    expect(example?.text).toBe("Je veux dormir");
  });

  test("says on which line it cannot be read", () => {
    expect(readCorpus("# user selfharm=1\nx", "en")).toEqual({ code: "section_unreadable", line: 1 });
    expect(readCorpus("a sentence before any section", "en")).toEqual({
      code: "section_unreadable",
      line: 1,
    });
    expect(readCorpus("# user\n{a", "en")).toEqual({ code: "pattern_unbalanced", pattern: "{a", line: 2 });
  });
});
