import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";

/** More standard deviations than a sum of scores can hold. */
const FARTHEST = 1e100;

/** (values − expected)/sd of each step, or what is wrong with them. */
export function standardScores(input: {
  readonly values: readonly number[];
  readonly expected: readonly number[];
  readonly sd: number;
}): Float64Array | MeasureProblem {
  const { values, expected, sd } = input;
  const found =
    finiteProblem(values, "values") ??
    finiteProblem(expected, "expected") ??
    (values.length === expected.length ? undefined : problem("length_mismatch", "expected")) ??
    betweenProblem(sd, "sd", { minimum: 0, maximum: Number.POSITIVE_INFINITY });
  if (found) return found;
  const scores = Float64Array.from(values, (value, index) => (value - (expected[index] ?? 0)) / sd);
  const far = scores.findIndex((score) => Math.abs(score) > FARTHEST);
  return far < 0 ? scores : problem("out_of_range", "values", far);
}

function finiteProblem(values: readonly number[], field: string): MeasureProblem | undefined {
  const index = values.findIndex((value) => !Number.isFinite(value));
  return index < 0 ? undefined : problem("not_a_number", field, index);
}
