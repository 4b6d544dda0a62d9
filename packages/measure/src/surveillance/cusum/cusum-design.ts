import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";

/** A Poisson CUSUM as it is calibrated: constant expectation per step, ratio to detect, spread of the counts. */
export interface CusumDesign {
  /** Mean count of a step when nothing has changed, in (0, 1e8). */
  readonly expected: number;
  /** Relative rise to detect soonest, > 1, with ratio × expected < 1e9. */
  readonly ratio: number;
  /** Variance of a count over its mean, ≥ 1; 1 (default) is Poisson. */
  readonly dispersion?: number;
}

export function designProblem(design: CusumDesign): MeasureProblem | undefined {
  const { expected, ratio, dispersion = 1 } = design;
  return (
    betweenProblem(expected, "expected", { minimum: 0, maximum: 1e8 }) ??
    betweenProblem(ratio, "ratio", { minimum: 1, maximum: LARGEST_MEAN / expected }) ??
    betweenProblem(dispersion, "dispersion", { minimum: 1 - Number.EPSILON, maximum: 1e4 })
  );
}

/** Larger means than this would take too long to lay out. */
export const LARGEST_MEAN = 1e9;
