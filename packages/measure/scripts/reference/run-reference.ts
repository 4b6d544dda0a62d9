import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CHECKS } from "./checks.js";
import { agrees, type CheckedCase, relativeError } from "./comparison.js";

export interface ReferenceReport {
  /** What to print, in order. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
}

/** Recomputes every case of every `*.json` of a folder; a file that cannot be checked counts as one failure. */
export function runReference(folder: string): ReferenceReport {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort();
  const reports = files.map((file) => reportOf(join(folder, file)));
  return {
    lines: reports.flatMap(({ lines }) => lines),
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function reportOf(path: string): ReferenceReport {
  const name = basename(path, ".json");
  const check = CHECKS.get(name);
  if (check === undefined)
    return { lines: [`${name}: nothing here recomputes this file`], passed: 0, failed: 1 };
  let cases: CheckedCase[];
  try {
    cases = check(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    return { lines: [`${name}: not in the expected shape (${String(error)})`], passed: 0, failed: 1 };
  }
  if (cases.length === 0) return { lines: [`${name}: holds no case`], passed: 0, failed: 1 };
  const wrong = cases.filter(({ comparisons }) => !comparisons.every(agrees));
  const worst = Math.max(0, ...cases.flatMap(({ comparisons }) => comparisons).map(relativeError));
  return {
    lines: [
      `${name}: ${cases.length} cases, worst relative error ${worst === 0 ? "0" : worst.toExponential(1)}`,
      ...wrong.map((failure) => `  failed: ${failure.name}: ${firstDisagreement(failure)}`),
    ],
    passed: cases.length - wrong.length,
    failed: wrong.length,
  };
}

function firstDisagreement({ comparisons }: CheckedCase): string {
  const place = comparisons.findIndex((comparison) => !agrees(comparison));
  const { found = null, expected = null, tolerance = 0 } = comparisons[place] ?? {};
  return `number ${place + 1} of ${comparisons.length} is ${found}, the reference ${expected}, tolerance ${tolerance}`;
}
