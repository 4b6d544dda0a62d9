import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { type BestStart, type GlrDesign, type GlrPoint, glrChart } from "./glr-chart.js";
import { glrProblem } from "./glr-problem.js";
import { negativeBinomialRise } from "./negative-binomial-rise.js";

/**
 * Generalised likelihood ratio chart for a rise of unknown size in negative binomial counts: as `poissonGlr`, for
 * counts whose variance is expected + expected²/`size`, with a known `size` (> 0; the larger, the nearer to Poisson).
 *
 * The best ratio of each start takes a few passes over its steps, so that a step costs the square of the
 * number of starts: bound them by `window` over long series. Problems: those of `poissonGlr`, `out_of_range` (`size`).
 *
 * Höhle, M. and Paul, M. (2008), Count data regression charts for the monitoring of surveillance time series,
 * CSDA 52, 4357–4368.
 */
export function negativeBinomialGlr(
  input: GlrDesign & {
    readonly counts: readonly number[];
    readonly expected: readonly number[];
    readonly size: number;
  },
): { readonly points: readonly GlrPoint[] } | MeasureProblem {
  const { counts, expected, size } = input;
  const found =
    glrProblem(input) ?? betweenProblem(size, "size", { minimum: 0, maximum: Number.POSITIVE_INFINITY });
  if (found) return found;
  const bestStart = (now: number, oldest: number): BestStart => {
    let statistic = 0;
    let changePoint: number | null = null;
    let logRatio = 0;
    for (let start = now; start >= oldest; start--) {
      const rise = negativeBinomialRise({ counts, expected, size, start, end: now, logRatio });
      logRatio = rise.logRatio;
      if (rise.gain > statistic) {
        statistic = rise.gain;
        changePoint = start;
      }
    }
    return { statistic, changePoint };
  };
  return { points: glrChart(counts.length, input, bestStart) };
}
