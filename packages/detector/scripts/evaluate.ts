import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { DetectorModel } from "../src/model.js";
import { readModel } from "../src/read-model.js";
import { type EvaluationLine, evaluateFolder } from "./evaluation/evaluate-folder.js";

const PACKAGE = resolve(import.meta.dirname, "../../..");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, model: { type: "string" } },
});
const model = loadModel(values.model ?? join(PACKAGE, "model/screening.model"));
const version = `${model.trained}.${model.digest.slice(0, 8)}`;
const lines = evaluateFolder(
  model,
  positionals[0] ?? resolve(PACKAGE, "../../../shared/data/screening/test"),
);
if (values.json) process.stdout.write(`${JSON.stringify({ version, lines })}\n`);
else printTable(lines);

function loadModel(path: string): DetectorModel {
  const read = readModel(readFileSync(path));
  if ("code" in read) throw new Error(`${path}: ${JSON.stringify(read)}`);
  return read;
}

function printTable(list: readonly EvaluationLine[]): void {
  const cell = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(3)).padStart(8);
  const heading = ["AUPRC", "AUROC", "R@1%", "R@5%", "P@0.1%", "flagged"]
    .map((name) => name.padStart(8))
    .join("");
  process.stdout.write(`${version}\n${"file".padEnd(20)}${"label".padEnd(20)}     +      −${heading}\n`);
  for (const line of list) {
    const counts = `${String(line.positives).padStart(6)}${String(line.negatives).padStart(6)}${line.borrowed ? "*" : " "}`;
    const cells = [line.auprc, line.auroc, line.recall1, line.recall5, line.precision, line.flagged].map(
      cell,
    );
    process.stdout.write(`${line.file.padEnd(20)}${line.label.padEnd(20)}${counts}${cells.join("")}\n`);
  }
  process.stdout.write("* negatives of the folder's ordinary files: this file has none of its own\n");
}
