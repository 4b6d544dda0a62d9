import type { Quadrature } from "./gauss-hermite.js";
import type { ModelResults } from "./response-matrix.js";

/** Log odds of a right answer = slope · ability + intercept, for each item. */
export interface ItemParameters {
  readonly slopes: Float64Array;
  readonly intercepts: Float64Array;
}

/** A model's ability given its results, as weighted points. */
export interface AbilityPosterior {
  readonly points: Float64Array;
  /** Sum to 1. */
  readonly weights: Float64Array;
  readonly mean: number;
  readonly variance: number;
  readonly mode: number;
  /** Log-likelihood of the model's results, without the binomial coefficients. */
  readonly logLikelihood: number;
}

const CONVERGED = 1e-10;
const MOST_STEPS = 100;

/**
 * Posterior of one model's ability under a standard normal prior, by quadrature centred and scaled at its mode:
 * a model with thousands of trials has a posterior far narrower than the spacing of fixed nodes.
 *
 * Liu, Q. and Pierce, D. A. (1994), A note on Gauss–Hermite quadrature, Biometrika 81, 624–629.
 */
export function abilityPosterior(
  results: ModelResults & { readonly start: number },
  parameters: ItemParameters,
  quadrature: Quadrature,
): AbilityPosterior {
  const density = (ability: number) => logDensity(results, parameters, ability);
  const { mode, curvature } = posteriorMode(results, parameters);
  const spread = 1 / Math.sqrt(curvature);
  const peak = density(mode);
  const points = quadrature.nodes.map((node) => mode + spread * node);
  const weights = points.map((point, q) => {
    const node = quadrature.nodes[q] ?? 0;
    return (quadrature.weights[q] ?? 0) * Math.exp(density(point) - peak + (node * node) / 2);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mean = shares.reduce((sum, share, q) => sum + share * (points[q] ?? 0), 0);
  const variance = shares.reduce((sum, share, q) => sum + share * ((points[q] ?? 0) - mean) ** 2, 0);
  return { points, weights: shares, mean, variance, mode, logLikelihood: peak + Math.log(spread * total) };
}

/** Log of prior × likelihood, without the constant that both sides of Bayes' rule share. */
function logDensity(
  { correct, trials }: ModelResults,
  { slopes, intercepts }: ItemParameters,
  ability: number,
): number {
  let sum = (-ability * ability) / 2;
  for (let item = 0; item < slopes.length; item++) {
    const odds = (slopes[item] ?? 0) * ability + (intercepts[item] ?? 0);
    // ln(1 + e^odds), without overflow.
    const logPartition = Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds)));
    sum += (correct[item] ?? 0) * odds - (trials[item] ?? 0) * logPartition;
  }
  return sum;
}

/** Newton's method, halving a step that does not climb: the log density is concave, so it arrives. */
function posteriorMode(
  results: ModelResults & { readonly start: number },
  parameters: ItemParameters,
): { readonly mode: number; readonly curvature: number } {
  let mode = results.start;
  let height = logDensity(results, parameters, mode);
  for (let step = 0; ; step++) {
    const { gradient, curvature } = derivatives(results, parameters, mode);
    let move = gradient / curvature;
    if (Math.abs(move) < CONVERGED || step === MOST_STEPS) return { mode, curvature };
    let next = logDensity(results, parameters, mode + move);
    while (next < height && Math.abs(move) > CONVERGED) {
      move /= 2;
      next = logDensity(results, parameters, mode + move);
    }
    mode += move;
    height = next;
  }
}

function derivatives(
  { correct, trials }: ModelResults,
  { slopes, intercepts }: ItemParameters,
  ability: number,
): { readonly gradient: number; readonly curvature: number } {
  let [gradient, curvature] = [-ability, 1];
  for (let item = 0; item < slopes.length; item++) {
    const slope = slopes[item] ?? 0;
    const share = 1 / (1 + Math.exp(-slope * ability - (intercepts[item] ?? 0)));
    gradient += slope * ((correct[item] ?? 0) - (trials[item] ?? 0) * share);
    curvature += slope * slope * (trials[item] ?? 0) * share * (1 - share);
  }
  return { gradient, curvature };
}
