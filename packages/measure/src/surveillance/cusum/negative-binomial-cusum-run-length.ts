import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { countRunLength } from "./count/count-run-length.js";
import { negativeBinomialChart } from "./count/negative-binomial-chart.js";
import { limitProblem } from "./cusum.js";
import {
  largestRatio,
  type NegativeBinomialDesign,
  negativeBinomialProblem,
} from "./negative-binomial-design.js";
import { type RunLength, runLengths } from "./run-lengths.js";

/**
 * Average run lengths, in steps, of the CUSUM of `negativeBinomialCusum` started at 0, by Markov chain. The
 * expectation is taken as constant: give the mean one when it varies. Out of control, the mean is `actualRatio`
 * (default: `ratio`) times the expected one, with the same `size`.
 *
 * Brook and Evans (1972), see `walkRunLength`. Problems: `out_of_range` (`expected`, `size`, `ratio`, `limit`,
 * `actualRatio`), `not_converged` (`ratio`) as for `runLength`.
 */
export function negativeBinomialCusumRunLength(
  design: NegativeBinomialDesign & { readonly limit: number; readonly actualRatio?: number },
): RunLength | MeasureProblem {
  const { limit, ratio, actualRatio = ratio } = design;
  const found =
    negativeBinomialProblem(design) ??
    limitProblem(limit) ??
    betweenProblem(actualRatio, "actualRatio", { minimum: 0, maximum: largestRatio(design) });
  if (found) return found;
  const chart = negativeBinomialChart(design);
  const changes = { none: 1, actual: actualRatio };
  return runLengths((change) => countRunLength(chart, limit, change), changes);
}
