import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { COLUMNS } from "../src/accumulate.js";
import { BIN_EDGES } from "../src/bins.js";
import type { Role } from "../src/categories.js";
import { createDetector } from "../src/detector.js";
import { precisionAt, type Ranking, rank, recallAt, type Scored } from "../src/evaluation/ranking.js";
import type { DetectorModel } from "../src/model.js";
import { readModel } from "../src/read-model.js";
import { readRows } from "./rows.js";

type Row = { text?: string; response?: string; labels: Record<string, number> };
type Line = Ranking & {
  file: string;
  label: string;
  recall1?: number | undefined;
  recall5?: number | undefined;
  precision?: number | undefined;
  flagged1?: number | undefined;
};
/** Labels of no one category: they are scored by the highest of the categories. */
const COMBINED = new Set(["any", "hazard_request"]);
const FLAG = BIN_EDGES.indexOf(0.99);
const PREVALENCE = 0.001;
const PACKAGE = resolve(import.meta.dirname, "../../..");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, model: { type: "string" } },
});
const model = loadModel(values.model ?? join(PACKAGE, "model/screening.model"));
const detector = createDetector(model);
const folder = positionals[0] ?? resolve(PACKAGE, "../../../shared/data/screening/test");
const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl.gz"))
  .sort()
  .flatMap((name) => evaluateFile(name));
if (values.json) process.stdout.write(`${JSON.stringify({ version: detector.version, lines })}\n`);
else printTable(lines);

function loadModel(path: string): DetectorModel {
  const read = readModel(readFileSync(path));
  if ("code" in read) throw new Error(`${path}: ${JSON.stringify(read)}`);
  return read;
}

/** Scores on one scale: 0 at the median of benign text, 1 at its 99 % quantile; `any` is the highest. */
function scoresOf(row: Row): Map<string, number> {
  const role: Role = row.response === undefined ? "user" : "assistant";
  const out = new Float32Array(COLUMNS);
  detector.score(row.text ?? row.response ?? "", role, out);
  const scores = new Map<string, number>();
  for (const [at, category] of detector.categories(role).entries()) {
    const head = model.heads.find((one) => one.role === role && one.category === category);
    const median = head?.cuts[0] as number;
    scores.set(category, ((out[at] as number) - median) / ((head?.cuts[FLAG] as number) - median));
  }
  if (role === "assistant") scores.set("complied_with_harm", scores.get("unsafe_response") as number);
  const largest = Math.max(...scores.values());
  for (const name of COMBINED) scores.set(name, largest);
  return scores;
}

function evaluateFile(name: string): Line[] {
  const { rows } = readRows<Row>(join(folder, name));
  const byLabel = new Map<string, Scored[]>();
  for (const row of rows) {
    const scores = scoresOf(row);
    for (const [label, value] of Object.entries(row.labels)) {
      const score = scores.get(label);
      if (score === undefined) continue;
      const list = byLabel.get(label) ?? [];
      list.push({ score, positive: value === 1 });
      byLabel.set(label, list);
    }
  }
  return [...byLabel].map(([label, scored]) => summary(name.replace(".jsonl.gz", ""), label, scored));
}

function summary(file: string, label: string, scored: readonly Scored[]): Line {
  const positives = scored.filter((one) => one.positive).map((one) => one.score);
  const negatives = scored.filter((one) => !one.positive).map((one) => one.score);
  const recall1 = recallAt(0.01, positives, negatives);
  return {
    file,
    label,
    ...rank(scored),
    recall1,
    recall5: recallAt(0.05, positives, negatives),
    precision: recall1 === undefined ? undefined : precisionAt(PREVALENCE, recall1, 0.01),
    flagged1: scored.filter((one) => one.score > 1).length / scored.length,
  };
}

function printTable(list: readonly Line[]): void {
  const cell = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(3)).padStart(8);
  const heading = ["AUPRC", "AUROC", "R@1%", "R@5%", "P@0.1%", "over99%"]
    .map((name) => name.padStart(8))
    .join("");
  process.stdout.write(
    `${detector.version}\n${"file".padEnd(20)}${"label".padEnd(20)}     +     −${heading}\n`,
  );
  for (const line of list) {
    const counts = `${String(line.positives).padStart(6)}${String(line.negatives).padStart(6)}`;
    const cells = [line.auprc, line.auroc, line.recall1, line.recall5, line.precision, line.flagged1].map(
      cell,
    );
    process.stdout.write(`${line.file.padEnd(20)}${line.label.padEnd(20)}${counts}${cells.join("")}\n`);
  }
}
