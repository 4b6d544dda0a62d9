import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countsProblem, nonNegativeProblem } from "../../validation.js";
import { accumulate, type Cusum, type CusumSettings, settingsProblem } from "./cusum.js";
import { negativeBinomialRatio } from "./negative-binomial-ratio.js";

/**
 * One-sided CUSUM of over-dispersed counts against an expectation that may vary in time, in
 * log-likelihood-ratio form. Counts are negative binomial with variance expected + expected²/`size` (NB2) for
 * a known `size` (> 0) that the change leaves as it is:
 * S_t = max(0, S_{t−1} + x_t ln(ratio q_t) + size ln q_t), q_t = (size + expected_t)/(size + ratio expected_t).
 * It signals when S_t ≥ `limit`. `ratio` (> 1) is the relative rise to detect soonest. The larger `size`, the
 * nearer to `poissonCusum`.
 *
 * Problems: `length_mismatch` (`expected`), `out_of_range` (`expected`, `size`, `ratio`, `limit`, `initial`),
 * those of a count (`counts`).
 *
 * Hawkins, D. M. and Olwell, D. H. (1998), Cumulative Sum Charts and Charting for Quality Improvement,
 * section 5.4; Höhle, M. and Paul, M. (2008), Count data regression charts for the monitoring of surveillance
 * time series, CSDA 52, 4357–4368.
 */
export function negativeBinomialCusum(
  input: CusumSettings & {
    readonly counts: readonly number[];
    readonly expected: readonly number[];
    readonly size: number;
    readonly ratio: number;
  },
): Cusum | MeasureProblem {
  const { counts, expected, size, ratio } = input;
  const found = countsProblem(counts, "counts") ?? nonNegativeProblem(expected, "expected");
  if (found) return found;
  if (counts.length !== expected.length) return problem("length_mismatch", "expected");
  const design =
    betweenProblem(size, "size", { minimum: 0, maximum: Number.POSITIVE_INFINITY }) ??
    betweenProblem(ratio, "ratio", { minimum: 1, maximum: Number.POSITIVE_INFINITY }) ??
    settingsProblem(input);
  if (design) return design;
  const ratios = Float64Array.from(counts, (count, index) => {
    const { gain, drop } = negativeBinomialRatio(expected[index] ?? 0, { size, ratio });
    return count * gain - drop;
  });
  return accumulate(ratios, input);
}
