import { type MeasureProblem, problem } from "../problem.js";
import { nonNegativeProblem } from "../validation.js";

/** Observations of a regression, as its functions take them. */
export interface RegressionInput {
  /** One predictor: its values; several: one list of predictors for each observation. The intercept is added. */
  readonly x: readonly number[] | readonly (readonly number[])[];
  readonly y: readonly number[];
  /** Weight ≥ 0 of each observation, 1 by default; with weight 0 it counts for nothing. */
  readonly weights?: readonly number[];
}

/** The same in columns, the intercept's first, without the observations of weight 0. */
export interface RegressionData {
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly weights: Float64Array;
  /** 0-based places of the observations that have a weight. */
  readonly kept: readonly number[];
}

/**
 * Checks and arranges the observations. `too_few` (`y`) when there are fewer than coefficients, `zero_variance`
 * (`x`) when a predictor is constant, as it cannot then be told from the intercept.
 */
export function regressionData(input: RegressionInput): RegressionData | MeasureProblem {
  const { y } = input;
  const rows = input.x.map((row) => (typeof row === "number" ? [row] : row));
  const weights = input.weights ?? y.map(() => 1);
  const found = shapeProblem(rows, y, weights);
  if (found) return found;
  const kept = weights.flatMap((weight, i) => (weight > 0 ? [i] : []));
  const predictors = rows[0]?.length ?? 0;
  if (kept.length < predictors + 1) return problem("too_few", "y");
  const pick = (values: readonly number[]) => Float64Array.from(kept, (i) => values[i] ?? 0);
  const columns = [new Float64Array(kept.length).fill(1)];
  for (let j = 0; j < predictors; j++) {
    const column = pick(rows.map((row) => row[j] ?? 0));
    if (column.every((value) => value === column[0])) return problem("zero_variance", "x");
    columns.push(column);
  }
  return { columns, response: pick(y), weights: pick(weights), kept };
}

function shapeProblem(
  rows: readonly (readonly number[])[],
  y: readonly number[],
  weights: readonly number[],
): MeasureProblem | undefined {
  if (y.length === 0) return problem("empty", "y");
  if (rows.length !== y.length) return problem("length_mismatch", "x");
  if (weights.length !== y.length) return problem("length_mismatch", "weights");
  for (const [i, row] of rows.entries()) {
    if (row.length !== rows[0]?.length) return problem("length_mismatch", "x", i);
    if (!row.every(Number.isFinite)) return problem("not_a_number", "x", i);
    if (!Number.isFinite(y[i])) return problem("not_a_number", "y", i);
  }
  return nonNegativeProblem(weights, "weights");
}
