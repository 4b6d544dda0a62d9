import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { countRunLength } from "./count/count-run-length.js";
import { poissonChart } from "./count/poisson-chart.js";
import { limitProblem } from "./cusum.js";
import { type CusumDesign, designProblem, LARGEST_MEAN } from "./cusum-design.js";
import { type RunLength, runLengths } from "./run-lengths.js";

/**
 * Average run lengths, in steps, of the CUSUM of `poissonCusum` started at 0 (as after each restart), by
 * Markov chain. The expectation is taken as constant: give the mean one when it varies. Out of control, the
 * mean is `actualRatio` (default: `ratio`) times the expected one.
 *
 * With `dispersion` > 1 the statistic stays the Poisson one, and the counts it is fed are negative binomial
 * with variance dispersion × mean. This is exact for such counts; matching the first two moments by a
 * scaled Poisson instead would promise too few false alarms, because its upper tail is lighter.
 *
 * Brook and Evans (1972), see `walkRunLength`. Problems: `out_of_range` (`expected`, `ratio`, `dispersion`,
 * `limit`, `actualRatio`); `not_converged` (`ratio`) where the ratio is so close to 1, for the size of the counts,
 * that the run length is out of reach.
 */
export function runLength(
  design: CusumDesign & { readonly limit: number; readonly actualRatio?: number },
): RunLength | MeasureProblem {
  const { limit, expected, ratio, actualRatio = ratio } = design;
  const found =
    designProblem(design) ??
    limitProblem(limit) ??
    betweenProblem(actualRatio, "actualRatio", { minimum: 0, maximum: LARGEST_MEAN / expected });
  if (found) return found;
  const chart = poissonChart(design);
  const changes = { none: 1, actual: actualRatio };
  return runLengths((change) => countRunLength(chart, limit, change), changes);
}
