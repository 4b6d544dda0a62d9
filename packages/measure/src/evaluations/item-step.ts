import type { AbilityPosterior, ItemParameters } from "./ability-posterior.js";
import type { ResponseMatrix } from "./response-matrix.js";

/** A step longer than this is Newton's overshoot, not a likelihood's wish. */
const LONGEST_STEP = 1;

/**
 * One step of Newton's method for every item towards the slope and intercept that are likeliest given the
 * abilities' posteriors. One step an iteration is enough: both have the same fixed point.
 *
 * Bock, R. D. and Aitkin, M. (1981), Marginal maximum likelihood estimation of item parameters: application of an
 * EM algorithm, Psychometrika 46, 443–459.
 */
export function itemStep(
  matrix: ResponseMatrix,
  parameters: ItemParameters,
  posteriors: readonly AbilityPosterior[],
): ItemParameters {
  const slopes = parameters.slopes.slice();
  const intercepts = parameters.intercepts.slice();
  for (let item = 0; item < matrix.items; item++) {
    const slope = slopes[item] ?? 0;
    const intercept = intercepts[item] ?? 0;
    const { g0, g1, h00, h01, h11 } = itemDerivatives({ matrix, posteriors, item, slope, intercept });
    const determinant = h00 * h11 - h01 * h01;
    const toIntercept = (h11 * g0 - h01 * g1) / determinant;
    const toSlope = (h00 * g1 - h01 * g0) / determinant;
    const shrink = Math.min(1, LONGEST_STEP / Math.hypot(toIntercept, toSlope));
    slopes[item] = slope + shrink * toSlope;
    intercepts[item] = intercept + shrink * toIntercept;
  }
  return { slopes, intercepts };
}

function itemDerivatives(input: {
  readonly matrix: ResponseMatrix;
  readonly posteriors: readonly AbilityPosterior[];
  readonly item: number;
  readonly slope: number;
  readonly intercept: number;
}) {
  const { matrix, posteriors, item, slope, intercept } = input;
  let [g0, g1, h00, h01, h11] = [0, 0, 0, 0, 0];
  for (const [model, { points, weights }] of posteriors.entries()) {
    const trials = matrix.trials[model * matrix.items + item] ?? 0;
    if (trials === 0) continue;
    const correct = matrix.correct[model * matrix.items + item] ?? 0;
    for (let q = 0; q < points.length; q++) {
      const point = points[q] ?? 0;
      const weight = weights[q] ?? 0;
      const share = 1 / (1 + Math.exp(-slope * point - intercept));
      const residual = weight * (correct - trials * share);
      const curvature = weight * trials * share * (1 - share);
      g0 += residual;
      g1 += residual * point;
      h00 += curvature;
      h01 += curvature * point;
      h11 += curvature * point * point;
    }
  }
  return { g0, g1, h00, h01, h11 };
}
