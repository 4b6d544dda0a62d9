import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "../src/training/example.js";
import {
  fromPublicRow,
  fromResponseRow,
  type PublicRow,
  type ResponseRow,
} from "../src/training/public-rows.js";
import { withoutSharedRuns } from "../src/training/word-runs.js";
import { readCorpusFiles } from "./corpus-files.js";
import { readRows } from "./rows.js";

/** What a model is trained on, and where it comes from. */
export type TrainingInput = {
  readonly examples: readonly Example[];
  readonly files: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  /** Distinct written sentences by language. */
  readonly sentences: Readonly<Record<"en" | "fr", number>>;
  /** Rows left out because they share a run of eight words with a public test row. */
  readonly leftOut: number;
};

/**
 * The public rows of `data` and the written corpus. A row that shares a run of eight words with a row of `data`/test is
 * left out, most often for a phrase that everybody uses; where there is no such folder nothing can be.
 */
export function readTrainingInput(data: string, corpusFolder: string): TrainingInput {
  const messages = readRows<PublicRow>(join(data, "train.jsonl.gz"));
  const answers = readRows<ResponseRow>(join(data, "responses-train.jsonl.gz"));
  const corpus = readCorpusFiles(corpusFolder);
  const all = [...messages.rows.map(fromPublicRow), ...answers.rows.map(fromResponseRow), ...corpus.examples];
  const examples = withoutSharedRuns(all, testTexts(join(data, "test")));
  const distinct = (lang: "en" | "fr") =>
    new Set(corpus.examples.filter((one) => one.lang === lang).map(({ text }) => text)).size;
  return {
    examples,
    files: [
      { name: "train.jsonl.gz", rows: messages.rows.length, sha256: messages.sha256 },
      { name: "responses-train.jsonl.gz", rows: answers.rows.length, sha256: answers.sha256 },
      { name: "corpus", rows: corpus.examples.length, sha256: corpus.sha256 },
    ],
    sentences: { en: distinct("en"), fr: distinct("fr") },
    leftOut: all.length - examples.length,
  };
}

/** The texts of the public test rows. */
export function testTexts(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl.gz"))
    .flatMap((name) => readRows<{ text?: string }>(join(folder, name)).rows)
    .map(({ text }) => text ?? "");
}
