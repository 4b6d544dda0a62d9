import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  fromPublicRow,
  fromResponseRow,
  type PublicRow,
  type ResponseRow,
} from "../src/training/public-rows.js";
import { trainModel } from "../src/training/train-model.js";
import { readCorpusFiles } from "./corpus-files.js";
import { readRows } from "./rows.js";

const OPTIONS = { trained: "2026-11-23", bits: 17, seed: 20261123, epochs: 4, step: 1, joined: 0.3 };
const PACKAGE = resolve(import.meta.dirname, "../../..");

const { values } = parseArgs({
  options: {
    data: { type: "string", default: resolve(PACKAGE, "../../../shared/data/screening") },
    out: { type: "string", default: join(PACKAGE, "model") },
  },
});

const rows = readRows<PublicRow>(join(values.data, "train.jsonl.gz"));
const responses = readRows<ResponseRow>(join(values.data, "responses-train.jsonl.gz"));
const corpus = readCorpusFiles(join(PACKAGE, "corpus"));
const examples = [
  ...rows.rows.map(fromPublicRow),
  ...responses.rows.map(fromResponseRow),
  ...corpus.examples,
];
print({ input: "train.jsonl.gz", rows: rows.rows.length, sha256: rows.sha256 });
print({ input: "responses-train.jsonl.gz", rows: responses.rows.length, sha256: responses.sha256 });
for (const lang of ["en", "fr"] as const) {
  print({ input: "corpus", lang, sentences: corpus.examples.filter((one) => one.lang === lang).length });
}
print({ input: "corpus", sha256: corpus.sha256 });
print({ options: OPTIONS });

const bytes = trainModel(examples, OPTIONS);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "screening.model"), bytes);
print({
  output: "screening.model",
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
