import { type MeasureProblem, problem } from "../problem.js";
import { type AbilityPosterior, abilityPosterior, type ItemParameters } from "./ability-posterior.js";
import { gaussHermite } from "./gauss-hermite.js";
import { itemStep } from "./item-step.js";
import { type ResponseMatrix, resultsOf } from "./response-matrix.js";

export interface IrtFit {
  readonly parameters: ItemParameters;
  readonly posteriors: readonly AbilityPosterior[];
}

const NODES = 31;
const CONVERGED = 1e-9;
const MOST_ITERATIONS = 5000;
/** An item that tells right from wrong within a fiftieth of the spread of abilities is on its way to infinity. */
const STEEPEST = 50;

/**
 * Item parameters by marginal maximum likelihood over standard normal abilities; `separated`
 * (`correct.items`) when a slope runs away, `not_converged` (`correct`) when it does not settle.
 * The EM algorithm is expanded by the mean and variance of the abilities, which are then scaled back to 0
 * and 1: without it, items and abilities that are well known only relative to each other take ages to agree.
 *
 * Bock and Aitkin (1981), see `itemStep`; Liu, C., Rubin, D. B. and Wu, Y. N. (1998), Parameter expansion to
 * accelerate EM: the PX-EM algorithm, Biometrika 85, 755–770.
 */
export function irtFit(matrix: ResponseMatrix): IrtFit | MeasureProblem {
  const quadrature = gaussHermite(NODES);
  let parameters: ItemParameters = startingParameters(matrix);
  let modes = new Float64Array(matrix.models);
  for (let iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
    const posteriors = Array.from(modes, (start, model) =>
      abilityPosterior({ ...resultsOf(matrix, model), start }, parameters, quadrature),
    );
    const next = standardised(itemStep(matrix, parameters, posteriors), posteriors);
    const moved = Math.max(
      largestChange(parameters.slopes, next.slopes),
      largestChange(parameters.intercepts, next.intercepts),
    );
    if (moved < CONVERGED) return { parameters, posteriors };
    const steep = next.slopes.findIndex((slope) => Math.abs(slope) > STEEPEST);
    if (steep >= 0) return problem("separated", "correct.items", steep);
    parameters = next;
    modes = Float64Array.from(posteriors, (posterior) => posterior.mode);
  }
  return problem("not_converged", "correct");
}

/** Slope 1, and the log odds of the item's share of right answers, drawn to a half. */
function startingParameters({ models, items, correct, trials }: ResponseMatrix): ItemParameters {
  const intercepts = new Float64Array(items).map((_, item) => {
    let [right, wrong] = [0.5, 0.5];
    for (let model = 0; model < models; model++) {
      const place = model * items + item;
      right += correct[place] ?? 0;
      wrong += (trials[place] ?? 0) - (correct[place] ?? 0);
    }
    return Math.log(right / wrong);
  });
  return { slopes: new Float64Array(items).fill(1), intercepts };
}

/** The same items for abilities shifted and scaled to the mean 0 and the variance 1 of the prior. */
function standardised(
  { slopes, intercepts }: ItemParameters,
  posteriors: readonly AbilityPosterior[],
): ItemParameters {
  const mean = posteriors.reduce((sum, posterior) => sum + posterior.mean, 0) / posteriors.length;
  const square = posteriors.reduce(
    (sum, posterior) => sum + posterior.variance + (posterior.mean - mean) ** 2,
    0,
  );
  const spread = Math.sqrt(square / posteriors.length);
  return {
    slopes: slopes.map((slope) => slope * spread),
    intercepts: intercepts.map((intercept, item) => intercept + (slopes[item] ?? 0) * mean),
  };
}

function largestChange(from: Float64Array, to: Float64Array): number {
  return from.reduce((largest, value, index) => Math.max(largest, Math.abs(value - (to[index] ?? 0))), 0);
}
