import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { readCorpus } from "@balise/detector/training/corpus";
import type { Example } from "@balise/detector/training/example";
import { fromPublicRow, fromResponseRow } from "@balise/detector/training/public-rows";
import { type Training, train } from "@balise/detector/training/train-model";
import { TRAINING_OPTIONS } from "@balise/detector/training/training-options";
import { withoutSharedRuns } from "@balise/detector/training/word-runs";
import { DETECTOR } from "./detector-sentences.js";

/** Trains once on what `npm run -s detector:train` trains on. It takes about a minute. */
export function trainShipped(data: string): Training {
  const tests = readdirSync(join(data, "test"))
    .filter((name) => name.endsWith(".jsonl.gz"))
    .flatMap((name) => readRows<{ text?: string }>(join(data, "test", name)))
    .map(({ text }) => text ?? "");
  return train(withoutSharedRuns(readExamples(data), tests), TRAINING_OPTIONS);
}

function readExamples(data: string): Example[] {
  const corpus = (["en", "fr"] as const).flatMap((language) => {
    const folder = join(DETECTOR, "corpus", language);
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    return names.sort().flatMap((name) => {
      const read = readCorpus(readFileSync(join(folder, name), "utf8"), language);
      if (!Array.isArray(read)) throw new Error(`${language}/${name}: ${JSON.stringify(read)}`);
      return read;
    });
  });
  return [
    ...readRows<Parameters<typeof fromPublicRow>[0]>(join(data, "train.jsonl.gz")).map(fromPublicRow),
    ...readRows<Parameters<typeof fromResponseRow>[0]>(join(data, "responses-train.jsonl.gz")).map(
      fromResponseRow,
    ),
    ...corpus,
  ];
}

/** The rows of a `.jsonl.gz` file, trusted to have the shape that its README states. */
export function readRows<Row>(path: string): Row[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): Row => JSON.parse(line));
}
