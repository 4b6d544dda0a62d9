import { type MeasureProblem, problem } from "../problem.js";

const CONVERGED = 1e-12;
const MOST_STEPS = 100;
/** A step of Newton's method may overshoot where the curve is flat. */
const LONGEST_STEP = 4;

/**
 * Logistic fit on one predictor that maximises Σ weight · log-likelihood / Σ weight − ridge · slope² / 2, the
 * intercept free. A finite maximum exists whenever there are both successes and failures.
 *
 * le Cessie, S. and van Houwelingen, J. C. (1992), Ridge estimators in logistic regression, Applied Statistics
 * 41, 191–201.
 */
export function ridgeLogistic(input: {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weights: readonly number[];
  readonly ridge: number;
}): { readonly coefficients: readonly [number, number] } | MeasureProblem {
  const { x, y, weights, ridge } = input;
  const weighted = y.filter((_, index) => (weights[index] ?? 0) > 0);
  if (weighted.every((value) => value === 0) || weighted.every((value) => value === 1)) {
    return problem("zero_variance", "y");
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [intercept, slope] = [0, 0];
  for (let step = 0; step < MOST_STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, -ridge * slope, 0, 0, ridge];
    for (const [index, length] of x.entries()) {
      const weight = (weights[index] ?? 0) / total;
      const mean = 1 / (1 + Math.exp(-intercept - slope * length));
      const residual = weight * ((y[index] ?? 0) - mean);
      const curvature = weight * mean * (1 - mean);
      g0 += residual;
      g1 += residual * length;
      h00 += curvature;
      h01 += curvature * length;
      h11 += curvature * length * length;
    }
    const determinant = h00 * h11 - h01 * h01;
    const toIntercept = (h11 * g0 - h01 * g1) / determinant;
    const toSlope = (h00 * g1 - h01 * g0) / determinant;
    const shrink = Math.min(1, LONGEST_STEP / Math.hypot(toIntercept, toSlope));
    intercept += shrink * toIntercept;
    slope += shrink * toSlope;
    if (Math.hypot(toIntercept, toSlope) < CONVERGED) return { coefficients: [intercept, slope] };
  }
  return problem("not_converged", "y");
}
