import { type MeasureProblem, problem } from "../../problem.js";
import { countsProblem } from "../../validation.js";
import { accumulate, type Cusum, type CusumSettings, settingsProblem } from "./cusum.js";
import { shareProblem } from "./share-design.js";

/**
 * One-sided CUSUM of how many of each step's `totals` are positive, in log-likelihood-ratio form:
 * S_t = max(0, S_{t−1} + x_t ln(ratio) + (n_t − x_t) ln((1 − ratio share)/(1 − share))); it signals when
 * S_t ≥ `limit`. The trials of a step are independent, and positive with probability `share` (in (0, 1)) before
 * the change; `ratio` (> 1) is the relative rise of that probability to detect soonest, with ratio × share < 1.
 *
 * Counts and totals are whole, one of each per step; totals may vary, and 0 leaves the statistic where it is.
 * To detect a fall, count the negative ones. Problems: `more_than_total` (`counts`), `length_mismatch`
 * (`totals`), `out_of_range` (`share`, `ratio`, `limit`, `initial`), those of a count (`counts`, `totals`).
 *
 * Gan, F. F. (1993), An optimal design of CUSUM control charts for binomial counts, Journal of Applied
 * Statistics 20, 445–460; Page, E. S. (1954), Continuous inspection schemes, Biometrika 41, 100–115.
 */
export function binomialCusum(
  input: CusumSettings & {
    readonly counts: readonly number[];
    readonly totals: readonly number[];
    readonly share: number;
    readonly ratio: number;
  },
): Cusum | MeasureProblem {
  const { counts, totals, share, ratio } = input;
  const found = countsProblem(counts, "counts") ?? countsProblem(totals, "totals");
  if (found) return found;
  if (counts.length !== totals.length) return problem("length_mismatch", "totals");
  const excess = counts.findIndex((count, index) => count > (totals[index] ?? 0));
  if (excess >= 0) return problem("more_than_total", "counts", excess);
  const design = shareProblem(input) ?? settingsProblem(input);
  if (design) return design;
  const positive = Math.log(ratio);
  const negative = Math.log1p(-ratio * share) - Math.log1p(-share);
  const ratios = Float64Array.from(
    counts,
    (count, index) => count * positive + ((totals[index] ?? 0) - count) * negative,
  );
  return accumulate(ratios, input);
}
