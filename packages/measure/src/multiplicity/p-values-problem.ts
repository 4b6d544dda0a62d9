import { type MeasureProblem, problem } from "../problem.js";

/** One p-value: a number in [0, 1]. */
export function pValueProblem(p: number, field: string, index?: number): MeasureProblem | undefined {
  if (!Number.isFinite(p)) return problem("not_a_number", field, index);
  if (p < 0 || p > 1) return problem("out_of_range", field, index);
  return undefined;
}

/** A list of p-values; it may be empty. */
export function pValuesProblem(pValues: readonly number[]): MeasureProblem | undefined {
  for (const [index, p] of pValues.entries()) {
    const found = pValueProblem(p, "pValues", index);
    if (found) return found;
  }
  return undefined;
}
