import { type MeasureProblem, problem } from "../../problem.js";
import { limitProblem } from "../cusum/cusum.js";
import { scoreWalkRunLength } from "../cusum/integral/score-walk-run-length.js";
import { type RunLength, runLengths } from "../cusum/run-lengths.js";
import { shiftProblem } from "../cusum/shift-problem.js";
import { boundDistance, type EwmaDesign, lambdaProblem } from "./ewma-settings.js";

/**
 * Average run lengths, in steps, of the chart of `ewma` started at 0. Out of control, the mean is `shift` standard
 * deviations from the expected one, from the first step.
 *
 * Computed from its integral equation (see `scoreWalkRunLength`), with a relative error under 1e-9. Problems: `out_of_range` (`lambda`, `limit`, `shift`), `not_converged` (`lambda`)
 * where it is so small that the average hardly moves in a step (about 0.001 for limits in use).
 *
 * Crowder, S. V. (1987), A simple method for studying run-length distributions of exponentially weighted moving average
 * charts, Technometrics 29, 401–407; on one side held at the centre: Waldmann, K.-H. (1986), Bounds for the
 * distribution of the run length of geometric moving average charts, Applied Statistics 35, 151–158.
 */
export function ewmaRunLength(design: EwmaDesign & { readonly shift: number }): RunLength | MeasureProblem {
  const { lambda, limit, shift } = design;
  const found = lambdaProblem(lambda) ?? limitProblem(limit) ?? shiftProblem(shift);
  if (found) return found;
  return runLengths((change) => normalEwmaRunLength(design, change), { none: 0, actual: shift });
}

/** Mean steps to a signal when the mean is `change` standard deviations from the expected one. */
export function normalEwmaRunLength(design: EwmaDesign, change: number): number | MeasureProblem {
  const { lambda, sides } = design;
  const upper = boundDistance(design, 1);
  const length = scoreWalkRunLength({
    ...{ keep: 1 - lambda, scale: lambda, drift: lambda * change, upper, start: 0 },
    lower: sides === "one" ? { at: 0, signals: false } : { at: -upper, signals: true },
  });
  return length ?? problem("not_converged", "lambda");
}
