import { type MeasureProblem, problem } from "../problem.js";
import type { ClusterRobustMean } from "./cluster-robust-mean.js";

/** Under this share of the largest value, a standard error is rounding. */
const NO_VARIANCE = 1e-13;

/** A standard error that is no number, or nothing but rounding. */
export function varianceProblem(
  robust: ClusterRobustMean,
  values: readonly number[],
  field: string,
): MeasureProblem | undefined {
  if (!Number.isFinite(robust.standardError)) return problem("out_of_range", field);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return robust.standardError <= NO_VARIANCE * largest ? problem("zero_variance", field) : undefined;
}
