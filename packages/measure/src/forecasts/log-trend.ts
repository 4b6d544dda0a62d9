import { fitLine, type LineFit } from "../change/line-fit.js";
import { type MeasureProblem, problem } from "../problem.js";

/** Positive values on days, and the least-squares line of log2(value) on day. */
export interface LogTrend {
  readonly days: Float64Array;
  /** log2 of the values. */
  readonly logs: Float64Array;
  readonly line: LineFit;
  /** Points less the two parameters of the line; at least 1. */
  readonly degreesOfFreedom: number;
}

/**
 * Fits it. `days` and `values` must be finite (`not_a_number`) and as many (`length_mismatch`), at least
 * three (`too_few`, `days`); values above 0 (`out_of_range`); neither all days nor all values equal
 * (`zero_variance`).
 */
export function logTrend(givenDays: readonly number[], values: readonly number[]): LogTrend | MeasureProblem {
  if (givenDays.length !== values.length) return problem("length_mismatch", "values");
  if (givenDays.length < 3) return problem("too_few", "days");
  for (const [index, day] of givenDays.entries()) {
    if (!Number.isFinite(day)) return problem("not_a_number", "days", index);
  }
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", "values", index);
    if (value <= 0) return problem("out_of_range", "values", index);
  }
  if (values.every((value) => value === values[0])) return problem("zero_variance", "values");
  const days = Float64Array.from(givenDays);
  const logs = Float64Array.from(values, Math.log2);
  const line = fitLine(days, logs);
  if (line === undefined) return problem("zero_variance", "days");
  return { days, logs, line, degreesOfFreedom: days.length - 2 };
}
