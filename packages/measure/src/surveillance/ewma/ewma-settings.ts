import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { limitProblem } from "../cusum/cusum.js";
import type { Sides } from "../cusum/sides.js";

/** An EWMA chart as it is calibrated, whatever it watches. */
export interface EwmaDesign {
  /** Weight of the newest value, in (0, 1]; 1 forgets all the others. */
  readonly lambda: number;
  /** Distance of the bounds from the centre, in standard deviations that the average has in the long run; > 0. */
  readonly limit: number;
  /** `"both"` (default), or `"one"`: for a rise only, the average being held at the centre from below. */
  readonly sides?: Sides;
}

/** How an EWMA is run, whatever it watches. */
export interface EwmaSettings extends EwmaDesign {
  /** Whether the average goes back to the centre after a signal (default), or goes on and may signal at each step. */
  readonly restart?: boolean;
  /** Where the average starts; default the centre. */
  readonly initial?: number;
}

export function lambdaProblem(lambda: number): MeasureProblem | undefined {
  return betweenProblem(lambda, "lambda", { minimum: 0, maximum: 1 + Number.EPSILON });
}

export function settingsProblem({ lambda, limit, initial = 0 }: EwmaSettings): MeasureProblem | undefined {
  const finite = { minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY };
  return lambdaProblem(lambda) ?? limitProblem(limit) ?? betweenProblem(initial, "initial", finite);
}

/** How far the bounds are from the centre, for values with standard deviation `sd`. */
export function boundDistance({ lambda, limit }: EwmaDesign, sd: number): number {
  return limit * sd * Math.sqrt(lambda / (2 - lambda));
}
