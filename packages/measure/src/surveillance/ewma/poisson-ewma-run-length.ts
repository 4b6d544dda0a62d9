import { countDistribution } from "../../distributions/count-distribution.js";
import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { limitProblem } from "../cusum/cusum.js";
import { LARGEST_MEAN } from "../cusum/cusum-design.js";
import { type RunLength, runLengths } from "../cusum/run-lengths.js";
import { countAverageRunLength } from "./count-average-run-length.js";
import { type EwmaDesign, lambdaProblem } from "./ewma-settings.js";
import { meanProblem, poissonBounds } from "./poisson-bounds.js";

/**
 * Average run lengths, in steps, of the chart of `poissonEwma` started at `expected`. Out of control, the mean is
 * `ratio` (> 0) times the expected one, from the first step. See `countAverageRunLength`; within about 0.3 %.
 *
 * Problems: `out_of_range` (`expected`, not in (0, 1e8); `lambda`, `limit`; `ratio`, also where ratio × expected is 1e9
 * or more).
 */
export function poissonEwmaRunLength(
  design: EwmaDesign & { readonly expected: number; readonly ratio: number },
): RunLength | MeasureProblem {
  const { lambda, limit, expected, ratio } = design;
  const found = meanProblem(expected) ?? lambdaProblem(lambda) ?? limitProblem(limit) ?? ratioProblem(design);
  if (found) return found;
  return runLengths((change) => poissonRunLength(design, change), { none: 1, actual: ratio });
}

/** Mean steps to a signal when the mean is `change` times the expected one. */
export function poissonRunLength(design: EwmaDesign & { readonly expected: number }, change: number): number {
  const { lambda, expected, sides } = design;
  const { centre, lower, upper } = poissonBounds(design);
  const held = sides === "one";
  return countAverageRunLength({
    counts: countDistribution(expected * change, 1),
    ...{ lambda, start: centre, upper, lower: held ? centre : lower, held },
  });
}

export function ratioProblem(design: {
  readonly expected: number;
  readonly ratio: number;
}): MeasureProblem | undefined {
  return betweenProblem(design.ratio, "ratio", { minimum: 0, maximum: LARGEST_MEAN / design.expected });
}
