import { isProblem, type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { limitProblem } from "./cusum.js";
import { scoreWalkRunLength } from "./integral/score-walk-run-length.js";
import { type RunLength, runLengths } from "./run-lengths.js";
import { MOST_SHIFT, shiftProblem } from "./shift-problem.js";
import type { Sides } from "./sides.js";

/** A normal CUSUM as it is calibrated. */
export interface NormalDesign {
  /** Change of the mean to detect soonest, in standard deviations: above 0 a rise, below 0 a fall. */
  readonly shift: number;
  /** `"one"` (default) is `normalCusum`, `"both"` is `twoSidedNormalCusum`. */
  readonly sides?: Sides;
}

/**
 * Average run lengths, in steps, of the CUSUM of `normalCusum` or `twoSidedNormalCusum` started at 0. Out of control,
 * the mean is `actualShift` (default: `shift`) standard deviations from the expected one.
 *
 * One side: its integral equation, see `scoreWalkRunLength`; relative error under 1e-9. Both: the rates of the two
 * sides, 1/(run length), add up, since either is at 0 when the other signals (Kemp, K. W. (1961), The average run
 * length of the cumulative sum chart when a V-mask is used, JRSS B 23, 149–153). Problems: `out_of_range` (`shift`,
 * `limit`, `actualShift`), `not_converged` (`shift`) where |limit/shift| is 260 or more.
 */
export function normalCusumRunLength(
  design: NormalDesign & { readonly limit: number; readonly actualShift?: number },
): RunLength | MeasureProblem {
  const { shift, limit, actualShift = shift } = design;
  const found =
    shiftProblem(shift) ??
    limitProblem(limit) ??
    betweenProblem(actualShift, "actualShift", { minimum: -MOST_SHIFT, maximum: MOST_SHIFT });
  if (found) return found;
  const changes = { none: 0, actual: actualShift };
  return runLengths((change) => normalRunLength(design, limit, change), changes);
}

/** Mean steps to a signal when the mean is `change` standard deviations from the expected one. */
export function normalRunLength(
  { shift, sides = "one" }: NormalDesign,
  limit: number,
  change: number,
): number | MeasureProblem {
  const towards = oneSideLength(Math.abs(shift), limit, Math.sign(shift) * change);
  if (sides === "one" || isProblem(towards)) return towards;
  const away = oneSideLength(Math.abs(shift), limit, -Math.sign(shift) * change);
  return isProblem(away) ? away : 1 / (1 / towards + 1 / away);
}

function oneSideLength(shift: number, limit: number, change: number): number | MeasureProblem {
  const length = scoreWalkRunLength({
    ...{ keep: 1, scale: 1, drift: change - shift / 2 },
    ...{ upper: limit / shift, lower: { at: 0, signals: false }, start: 0 },
  });
  return length ?? problem("not_converged", "shift");
}
