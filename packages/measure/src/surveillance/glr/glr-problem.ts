import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countProblem, countsProblem } from "../../validation.js";
import type { GlrDesign } from "./glr-chart.js";

/** What can be wrong with the input of a GLR chart. */
export function glrProblem(
  input: GlrDesign & { readonly counts: readonly number[]; readonly expected: readonly number[] },
): MeasureProblem | undefined {
  const { counts, expected, limit, window } = input;
  const found = countsProblem(counts, "counts") ?? positiveProblem(expected, "expected");
  if (found) return found;
  if (counts.length !== expected.length) return problem("length_mismatch", "expected");
  if (window === 0) return problem("out_of_range", "window");
  return (
    betweenProblem(limit, "limit", { minimum: 0, maximum: Number.POSITIVE_INFINITY }) ??
    (window === undefined ? undefined : countProblem(window, "window"))
  );
}

function positiveProblem(values: readonly number[], field: string): MeasureProblem | undefined {
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", field, index);
    if (value <= 0) return problem("out_of_range", field, index);
  }
  return undefined;
}
