import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BIN_EDGES, createDetector, type Detector, type DetectorModel, type Role } from "@balise/detector";
import { floatScores } from "@balise/detector/evaluation/float-scores";
import { rank, type Scored } from "@balise/detector/evaluation/ranking";
import type { Training } from "@balise/detector/training/train-model";
import { readRows, trainShipped } from "./detector-int8-training.js";
import { loadModel } from "./detector-load.js";

/** The goal: AUPRC that rounding the weights to int8 may cost, or give, on any label of any test. */
const GOAL = 0.015;
/** Place of the 99 % quantile of benign text among the cut points. */
const UPPER = BIN_EDGES.indexOf(0.99);
/** Labels of no one category: they are scored by the highest of the categories. */
const COMBINED = ["any", "hazard_request"];

type Row = {
  readonly text?: string;
  readonly response?: string;
  readonly labels: Readonly<Record<string, number>>;
};
type Line = { readonly file: string; readonly label: string; readonly float: number; readonly int8: number };

/** Trains once, then ranks the public tests with the float32 weights and with the int8 tables made of them. */
export async function main(options: string[]): Promise<number> {
  const { values } = parseArgs({
    args: options,
    options: {
      data: {
        type: "string",
        default: fileURLToPath(new URL("../../../shared/data/screening", import.meta.url)),
      },
    },
  });
  const trained = trainShipped(values.data);
  console.log(`the tables of the model's file: ${isShipped(trained.model) ? "the same" : "OTHERS"}`);
  const lines = compare(trained, join(values.data, "test"));
  console.log(row("test", "label", ["float32", "int8", "int8 − float32"]));
  for (const { file, label, float, int8 } of lines) {
    console.log(
      row(
        file,
        label,
        [float, int8, int8 - float].map((value) => value.toFixed(4)),
      ),
    );
  }
  const largest = Math.max(...lines.map(({ float, int8 }) => Math.abs(int8 - float)));
  const reached = largest <= GOAL;
  console.log(
    `largest difference of AUPRC ${largest.toFixed(4)}; at most ${GOAL}: ${reached ? "yes" : "NO"}`,
  );
  return reached ? 0 : 1;
}

/** Whether training led to the int8 tables that the product comes with. */
function isShipped({ roles }: DetectorModel): boolean {
  const shipped = loadModel();
  return (["user", "assistant"] as const).every((role) =>
    (["linear", "meaning"] as const).every(
      (table) => Buffer.compare(bytesOf(roles[role][table]), bytesOf(shipped.roles[role][table])) === 0,
    ),
  );
}

function bytesOf({ buffer, byteOffset, length }: Int8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}

function compare({ model, tables }: Training, folder: string): Line[] {
  const int8 = createDetector(model).score;
  const float = floatScores(model, tables);
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl.gz"));
  return names.sort().flatMap((name) => {
    const rows = readRows<Row>(join(folder, name));
    const rounded = areas(rows, model, int8);
    return [...areas(rows, model, float)].map(([label, area]) => ({
      ...{ file: name.replace(".jsonl.gz", ""), label, float: area },
      int8: rounded.get(label) ?? Number.NaN,
    }));
  });
}

/** AUPRC by label, of the labels that have both positives and negatives. */
function areas(rows: readonly Row[], model: DetectorModel, score: Detector["score"]): Map<string, number> {
  const byLabel = new Map<string, Scored[]>();
  for (const each of rows) {
    const scores = scoresOf(each, model, score);
    for (const [label, value] of Object.entries(each.labels)) {
      const found = scores.get(label);
      if (found === undefined) continue;
      const list = byLabel.get(label) ?? [];
      list.push({ score: found, positive: value === 1 });
      byLabel.set(label, list);
    }
  }
  return new Map(
    [...byLabel].flatMap(([label, scored]) => {
      const { auprc } = rank(scored);
      return auprc === undefined ? [] : [[label, auprc]];
    }),
  );
}

/** Scores on one scale, as `npm run -s detector:evaluate` does: 0 at the median of benign text, 1 at its 99 % quantile. */
function scoresOf(each: Row, model: DetectorModel, score: Detector["score"]): Map<string, number> {
  const role: Role = each.response === undefined ? "user" : "assistant";
  const heads = model.heads.filter((head) => head.role === role);
  const out = new Float32Array(heads.length);
  score(each.text ?? each.response ?? "", role, out);
  const scores = new Map<string, number>(
    heads.map(({ category, column, cuts }) => {
      const median = cuts[0] ?? 0;
      return [category, ((out[column] ?? 0) - median) / ((cuts[UPPER] ?? 1) - median)];
    }),
  );
  if (role === "assistant") scores.set("complied_with_harm", scores.get("unsafe_response") ?? 0);
  const highest = Math.max(...scores.values());
  for (const name of COMBINED) scores.set(name, highest);
  return scores;
}

function row(file: string, label: string, cells: readonly string[]): string {
  return `${file.padEnd(20)}${label.padEnd(20)}${cells.map((cell) => cell.padStart(16)).join("")}`;
}
