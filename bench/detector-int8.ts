import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { DetectorModel } from "@balise/detector";
import { floatScores } from "@balise/detector/evaluation/float-scores";
import { rank, type Scored } from "@balise/detector/evaluation/ranking";
import { type LabelledRow, rowReader } from "@balise/detector/evaluation/row-reader";
import type { Training } from "@balise/detector/training/train-model";
import { readRows, trainShipped } from "./detector-int8-training.js";
import { loadModel } from "./detector-load.js";

/** The goal: AUPRC that rounding the weights to int8 may cost, or give, on any label of any test. */
const GOAL = 0.015;

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
  const int8 = rowReader(model);
  const float = rowReader(model, floatScores(model, tables));
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl.gz"));
  return names.sort().flatMap((name) => {
    const rows = readRows<LabelledRow>(join(folder, name));
    const rounded = areas(rows, int8);
    return [...areas(rows, float)].map(([label, area]) => ({
      ...{ file: name.replace(".jsonl.gz", ""), label, float: area },
      int8: rounded.get(label) ?? Number.NaN,
    }));
  });
}

/** AUPRC by label, of the labels that have both positives and negatives. */
function areas(rows: readonly LabelledRow[], read: ReturnType<typeof rowReader>): Map<string, number> {
  const byLabel = new Map<string, Scored[]>();
  for (const each of rows) {
    const { scores } = read(each);
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

function row(file: string, label: string, cells: readonly string[]): string {
  return `${file.padEnd(20)}${label.padEnd(20)}${cells.map((cell) => cell.padStart(16)).join("")}`;
}
