import { readdirSync } from "node:fs";
import { join } from "node:path";
import { precisionAt, type Ranking, rank, recallAt, type Scored } from "../../src/evaluation/ranking.js";
import {
  isMentalHealth,
  type LabelledRow,
  type Reading,
  rowReader,
} from "../../src/evaluation/row-reader.js";
import type { DetectorModel } from "../../src/model.js";
import { readRows } from "../rows.js";

/** How well one label of one file is found. Shares are between 0 and 1. */
export type EvaluationLine = Ranking & {
  readonly file: string;
  readonly label: string;
  /** The negatives are those of the folder's ordinary files, because the file has none of its own. */
  readonly borrowed: boolean;
  /** Recall at 1 % and 5 % false positives; absent without both classes. */
  readonly recall1?: number | undefined;
  readonly recall5?: number | undefined;
  /** Precision at 1 % false positives when one text in a thousand is positive. */
  readonly precision?: number | undefined;
  /** Share of the file's rows in the bins that the library flags. */
  readonly flagged: number;
};

type ReadRow = Reading & { readonly labels: Readonly<Record<string, number>> };
type ReadFile = { readonly file: string; readonly rows: readonly ReadRow[] };

const SUFFIX = ".jsonl.gz";
const PREVALENCE = 0.001;
/** What a file of ordinary text is asked as a whole: how many rows does any of these flag? */
const UNIONS = {
  "(mental health)": isMentalHealth,
  "(any category)": () => true,
};

/**
 * Every label of every `*.jsonl.gz` of a folder, in the order of the names. A file without any positive is ordinary: it
 * is also asked how many of its rows are flagged at all, and lends its negatives to files that have only positives.
 */
export function evaluateFolder(model: DetectorModel, folder: string): EvaluationLine[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort();
  return evaluateFiles(
    model,
    names.map((name) => join(folder, name)),
  );
}

/** As `evaluateFolder`, for files by their paths. */
export function evaluateFiles(model: DetectorModel, paths: readonly string[]): EvaluationLine[] {
  const read = rowReader(model);
  const files = paths.map(
    (path): ReadFile => ({
      file: path.slice(path.lastIndexOf("/") + 1, -SUFFIX.length),
      rows: readRows<LabelledRow>(path).rows.map((row) => ({ ...read(row), labels: row.labels })),
    }),
  );
  const ordinary = files.filter(isOrdinary).flatMap(({ rows }) => rows);
  return files.flatMap((file) => [
    ...labelsOf(file).map((label) => lineOf(file, label, ordinary)),
    ...(isOrdinary(file) ? unionsOf(file) : []),
  ]);
}

function isOrdinary({ rows }: ReadFile): boolean {
  return rows.every(({ labels }) => Object.values(labels).every((value) => value !== 1));
}

/** The labels of a file that the model can answer, in the order in which they appear. */
function labelsOf({ rows }: ReadFile): string[] {
  const known = new Set(
    rows.flatMap(({ labels, scores }) => Object.keys(labels).filter((name) => scores.has(name))),
  );
  return [...known];
}

function lineOf({ file, rows }: ReadFile, label: string, ordinary: readonly ReadRow[]): EvaluationLine {
  const own = rows.filter(({ labels }) => label in labels);
  const borrowed = own.every(({ labels }) => labels[label] === 1) && ordinary.length > 0;
  const scored = own.map(
    (row): Scored => ({ score: scoreOf(row, label), positive: row.labels[label] === 1 }),
  );
  const lent = borrowed
    ? ordinary.map((row): Scored => ({ score: scoreOf(row, label), positive: false }))
    : [];
  const all = [...scored, ...lent];
  const positives = all.filter((one) => one.positive).map((one) => one.score);
  const negatives = all.filter((one) => !one.positive).map((one) => one.score);
  const recall1 = recallAt(0.01, positives, negatives);
  return {
    ...{ file, label, borrowed },
    ...rank(all),
    recall1,
    recall5: recallAt(0.05, positives, negatives),
    precision: recall1 === undefined ? undefined : precisionAt(PREVALENCE, recall1, 0.01),
    flagged: own.filter(({ flagged }) => flagged.has(label)).length / own.length,
  };
}

function scoreOf({ scores }: ReadRow, label: string): number {
  return scores.get(label) ?? Number.NEGATIVE_INFINITY;
}

function unionsOf({ file, rows }: ReadFile): EvaluationLine[] {
  return Object.entries(UNIONS).map(([label, within]) => {
    const flagged = rows.filter(({ flagged }) => [...flagged].some(within)).length;
    return {
      file,
      label,
      borrowed: false,
      positives: 0,
      negatives: rows.length,
      flagged: flagged / rows.length,
    };
  });
}
