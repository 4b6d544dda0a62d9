import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { corpusFiles } from "../../scripts/corpus-files.js";
import { categoriesOf } from "../categories.js";
import { readCorpus } from "./corpus.js";
import { type Example, UNKNOWN } from "./example.js";

const LANGUAGES = ["en", "fr"] as const;

const FILES = corpusFiles(fileURLToPath(new URL("../../corpus", import.meta.url)));
const written = (lang: "en" | "fr") =>
  FILES.filter((file) => file.lang === lang).flatMap(({ examples }) => examples);
const WRITTEN = { en: written("en"), fr: written("fr") };
const ALL = [...WRITTEN.en, ...WRITTEN.fr];

describe("the written corpus", () => {
  test("has at least 6,000 distinct sentences in each language, in about equal number", () => {
    const [en, fr] = LANGUAGES.map((lang) => new Set(WRITTEN[lang].map((example) => example.text)).size);
    expect(en).toBeGreaterThanOrEqual(6000);
    expect(fr).toBeGreaterThanOrEqual(6000);
    expect(Math.min(en ?? 0, fr ?? 0) / Math.max(en ?? 0, fr ?? 0)).toBeGreaterThan(0.85);
  });

  test("has positives of every category, and ordinary requests, in each language", () => {
    for (const lang of LANGUAGES) {
      const examples = WRITTEN[lang];
      for (const role of ["user", "assistant"] as const) {
        for (const at of categoriesOf(role).keys()) {
          const positives = examples.filter((one) => one.role === role && one.labels[at] === 1);
          expect(positives.length).toBeGreaterThan(20);
        }
      }
      expect(examples.filter((example) => example.ordinary).length).toBeGreaterThan(150);
    }
  });

  test("calls no sentence both harmful and harmless", () => {
    const seen = new Map<string, string>();
    for (const { text, labels } of ALL) {
      const known = seen.get(text) ?? labels.join();
      expect(known).toBe(labels.join());
      seen.set(text, known);
    }
  });
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
