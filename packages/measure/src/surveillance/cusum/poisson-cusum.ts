import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countsProblem, nonNegativeProblem } from "../../validation.js";
import { accumulate, type Cusum, type CusumSettings, settingsProblem } from "./cusum.js";

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
export function poissonCusum(
  input: CusumSettings & {
    readonly counts: readonly number[];
    readonly expected: readonly number[];
    readonly ratio: number;
  },
): Cusum | MeasureProblem {
  const { counts, expected, ratio } = input;
  const found = countsProblem(counts, "counts") ?? nonNegativeProblem(expected, "expected");
  if (found) return found;
  if (counts.length !== expected.length) return problem("length_mismatch", "expected");
  const design =
    betweenProblem(ratio, "ratio", { minimum: 1, maximum: Number.POSITIVE_INFINITY }) ??
    settingsProblem(input);
  if (design) return design;
  const gain = Math.log(ratio);
  const ratios = Float64Array.from(
    counts,
    (count, index) => count * gain - (expected[index] ?? 0) * (ratio - 1),
  );
  return accumulate(ratios, input);
}
