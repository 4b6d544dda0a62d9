import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countsProblem, nonNegativeProblem } from "../validation.js";

export interface CusumPoint {
  /** The statistic after this step, in natural-log units; before the restart when it signals. */
  readonly statistic: number;
  readonly signal: boolean;
  /** 0-based first step of the present run above zero: the likeliest start of the change; null at zero. */
  readonly runStart: number | null;
}

export interface PoissonCusum {
  readonly points: readonly CusumPoint[];
  /** What to pass as `initial` to go on with later steps. */
  readonly final: number;
}

/**
 * One-sided CUSUM of counts against an expectation that may vary in time, in log-likelihood-ratio form:
 * S_t = max(0, S_{t−1} + x_t ln(ratio) − expected_t (ratio − 1)); it signals when S_t ≥ `limit`.
 *
 * `ratio` (> 1) is the relative rise to detect soonest. With `restart` (default) the statistic goes back to
 * 0 after a signal; without, it goes on and every step at or over the limit signals. `initial` (default 0)
 * continues an earlier series; a run that began there has its `runStart` at 0.
 *
 * Lucas, J. M. (1985), Counted data CUSUM's, Technometrics 27, 129–144; Höhle, M. and Paul, M. (2008),
 * Count data regression charts for the monitoring of surveillance time series, CSDA 52, 4357–4368.
 */
export function poissonCusum(input: {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly ratio: number;
  readonly limit: number;
  readonly restart?: boolean;
  readonly initial?: number;
}): PoissonCusum | MeasureProblem {
  const { counts, expected, ratio, limit, restart = true, initial = 0 } = input;
  const found = inputProblem(input) ?? nonNegativeProblem([initial], "initial");
  if (found) return found;
  const gain = Math.log(ratio);
  const points: CusumPoint[] = [];
  let carried = initial;
  let runStart: number | null = initial > 0 ? 0 : null;
  for (const [index, count] of counts.entries()) {
    const statistic = Math.max(0, carried + count * gain - (expected[index] ?? 0) * (ratio - 1));
    runStart = statistic > 0 ? (runStart ?? index) : null;
    const signal = statistic >= limit;
    points.push({ statistic, signal, runStart });
    carried = statistic;
    if (signal && restart) {
      carried = 0;
      runStart = null;
    }
  }
  return { points, final: carried };
}

function inputProblem(input: {
  readonly counts: readonly number[];
  readonly expected: readonly number[];
  readonly ratio: number;
  readonly limit: number;
}): MeasureProblem | undefined {
  const found = countsProblem(input.counts, "counts") ?? nonNegativeProblem(input.expected, "expected");
  if (found) return found;
  if (input.counts.length !== input.expected.length) return problem("length_mismatch", "expected");
  return (
    betweenProblem(input.ratio, "ratio", { minimum: 1, maximum: Number.POSITIVE_INFINITY }) ??
    betweenProblem(input.limit, "limit", { minimum: 0, maximum: Number.POSITIVE_INFINITY })
  );
}
