import type { MeasureProblem } from "../../problem.js";
import { type BestStart, type GlrDesign, type GlrPoint, glrChart } from "./glr-chart.js";
import { glrProblem } from "./glr-problem.js";

/**
 * Generalised likelihood ratio chart for a rise of unknown size in Poisson counts against an expectation (> 0)
 * that may vary in time. The statistic of step t is the largest, over the starts k ≤ t and the ratios r ≥ 1, of
 * Σ from k to t of xᵢ ln r − expectedᵢ (r − 1), whose best r is Σx / Σexpected; it signals when that reaches `limit`.
 *
 * A step costs as many operations as there are starts to weigh: bound them by `window` over long series.
 * Problems: counts that are no counts, `out_of_range` (`expected` not above 0, `limit`, `window`),
 * `length_mismatch`.
 *
 * Höhle, M. and Paul, M. (2008), Count data regression charts for the monitoring of surveillance time series,
 * CSDA 52, 4357–4368.
 */
export function poissonGlr(
  input: GlrDesign & { readonly counts: readonly number[]; readonly expected: readonly number[] },
): { readonly points: readonly GlrPoint[] } | MeasureProblem {
  const found = glrProblem(input);
  if (found) return found;
  const { counts, expected } = input;
  const bestStart = (now: number, oldest: number): BestStart => {
    let statistic = 0;
    let changePoint: number | null = null;
    let seen = 0;
    let mean = 0;
    for (let start = now; start >= oldest; start--) {
      seen += counts[start] ?? 0;
      mean += expected[start] ?? 0;
      if (seen <= mean) continue;
      const gain = seen * (Math.log(seen) - Math.log(mean)) - (seen - mean);
      if (gain > statistic) {
        statistic = gain;
        changePoint = start;
      }
    }
    return { statistic, changePoint };
  };
  return { points: glrChart(counts.length, input, bestStart) };
}
