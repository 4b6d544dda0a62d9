import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCorpusFiles } from "../packages/detector/scripts/corpus-files.js";
import { testTexts } from "../packages/detector/scripts/training-examples.js";
import { wordRuns } from "../packages/detector/src/training/word-runs.js";
import { isProblem } from "../packages/preparedness/src/problems/index.js";
import { loadLibrary } from "../packages/server/src/library/load-library.js";
import { HOUSE } from "./house-copy.js";

const PUBLIC = join(HOUSE, "../shared/data/screening/test");

const library = await loadLibrary([join(HOUSE, "library")]);
if (isProblem(library)) throw new Error(JSON.stringify(library));
const { canaries } = library;
const CORPUS = readCorpusFiles(join(HOUSE, "packages/detector/corpus")).examples.map(({ text }) => text);
const TEXTS = canaries.map(({ text }) => text);

/** How many canaries a language has of each category; ordinary ones by role. */
function countsOf(language: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const canary of canaries.filter((one) => one.language === language)) {
    const list = canary.category ?? canary.role;
    counts[list] = (counts[list] ?? 0) + 1;
  }
  return counts;
}

/** The texts of the library's canaries that share a run of so many words with one of `others`. */
function sharing(others: Iterable<string>, length: number): string[] {
  const runs = new Map(TEXTS.flatMap((text) => wordRuns(text, length).map((run) => [run, text] as const)));
  const shared = new Set<string>();
  for (const other of others) {
    for (const run of wordRuns(other, length)) {
      const text = runs.get(run);
      if (text !== undefined) shared.add(`${text} (${run})`);
    }
  }
  return [...shared];
}

describe("the canaries of the library", () => {
  test("are at least 24 a category and 120 ordinary ones a language, as many in each", () => {
    expect(countsOf("en")).toEqual(countsOf("fr"));
    const { user = 0, assistant = 0, ...categories } = countsOf("en");
    expect(Math.min(...Object.values(categories))).toBeGreaterThanOrEqual(24);
    expect(user + assistant).toBeGreaterThanOrEqual(120);
  });

  test("share no run of six words with what the detector was trained on", () => {
    expect(sharing(CORPUS, 6)).toEqual([]);
  });

  test.skipIf(!existsSync(PUBLIC))(
    `share no run of eight words with a public test row${existsSync(PUBLIC) ? "" : " — SKIPPED: ../shared/data/screening/test is absent"}`,
    () => expect(sharing(testTexts(PUBLIC), 8)).toEqual([]),
  );
});
