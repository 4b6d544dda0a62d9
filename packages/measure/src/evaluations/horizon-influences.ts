import { groupRows } from "../bootstrap/group-rows.js";
import type { HorizonFit } from "./horizon-fit.js";
import type { HorizonRun } from "./horizon-runs.js";

/** How far one cluster draws the fit from where the others alone would have it, to first order. */
export interface HorizonInfluence {
  readonly intercept: number;
  readonly slope: number;
}

/**
 * Influence of each cluster. The sum of their squares, times clusters / (clusters − 1), is the sandwich covariance:
 * right for weights that are importances rather than numbers of attempts, and for attempts that are alike within
 * a cluster.
 *
 * Liang, K.-Y. and Zeger, S. L. (1986), Longitudinal data analysis using generalized linear models,
 * Biometrika 73, 13–22.
 */
export function horizonInfluences(
  runs: readonly HorizonRun[],
  { intercept, slope }: HorizonFit,
  ridge: number,
): HorizonInfluence[] {
  const total = runs.reduce((sum, run) => sum + run.weight, 0);
  let [h00, h01, h11] = [0, 0, ridge * total];
  const scores = runs.map(({ length, success, weight }) => {
    const mean = 1 / (1 + Math.exp(-intercept - slope * length));
    const curvature = weight * mean * (1 - mean);
    h00 += curvature;
    h01 += curvature * length;
    h11 += curvature * length * length;
    const residual = weight * (success - mean);
    return { constant: residual, linear: residual * length };
  });
  const determinant = h00 * h11 - h01 * h01;
  const labels = runs.map((run) => run.cluster);
  return groupRows(scores, labels).map((group) => {
    const constant = group.reduce((sum, score) => sum + score.constant, 0);
    const linear = group.reduce((sum, score) => sum + score.linear, 0);
    return {
      intercept: (h11 * constant - h01 * linear) / determinant,
      slope: (h00 * linear - h01 * constant) / determinant,
    };
  });
}
