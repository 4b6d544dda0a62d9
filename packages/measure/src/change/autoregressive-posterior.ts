import { type AutoregressiveGram, autoregressiveGram, gramAt } from "./autoregressive-gram.js";
import { lowerFactor, solveLower } from "./lower-factor.js";
import type { StudentPart } from "./student-mixture.js";

/** What is known of the coefficients of a regression. */
export interface AutoregressivePosterior {
  readonly degreesOfFreedom: number;
  /** Mean autocorrelation of the noise. */
  readonly autocorrelation: number;
  /**
   * Of a weighted sum of the coefficients: a Student variable for each autocorrelation, of the weight it
   * deserves.
   */
  contrast(weights: readonly number[]): StudentPart[];
}

/** Autocorrelations up to tanh 9 are tried; nearer to ±1 there is less than 1e-7 of them. */
const FARTHEST = 9;
/** Widest step of atanh r that the rule allows for short series. */
const WIDEST = 0.25;
/** Parts with less of the greatest weight change no digit that is shown. */
const NEGLIGIBLE = 1e-10;

/**
 * Regression with stationary first-order autoregressive noise, integrated over its autocorrelation r: given r
 * the coefficients are had by generalised least squares; r itself is weighed by its restricted likelihood,
 * under every r in (−1, 1) being as likely beforehand. That is the Bayesian posterior under flat priors for
 * the coefficients and for the logarithm of the spread. Estimates of r from short series are poor, and taking
 * one for the truth, as feasible generalised least squares do, gives intervals that are too short.
 *
 * The midpoint rule over atanh r meets an analytic integrand that vanishes at both ends, and so is all but
 * exact.
 *
 * Zellner, A. and Tiao, G. C. (1964), Bayesian analysis of the regression model with autocorrelated errors,
 * JASA 59, 763–778; Harville, D. A. (1974), Bayesian inference for variance components using only error
 * contrasts, Biometrika 61, 383–385.
 */
export function autoregressivePosterior(
  columns: readonly Float64Array[],
  response: Float64Array,
): AutoregressivePosterior {
  const degreesOfFreedom = response.length - columns.length;
  const gram = autoregressiveGram([...columns, response]);
  // The likelihood's standard deviation in atanh r is at least 1/√n.
  const step = Math.min(WIDEST, 0.8 / Math.sqrt(response.length));
  const nodes = Math.ceil(FARTHEST / step);
  const fits = Array.from({ length: 2 * nodes }, (_, node) =>
    fitAt(gram, (node + 0.5 - nodes) * step, degreesOfFreedom),
  );
  const best = Math.max(...fits.map(({ logWeight }) => logWeight));
  const kept = fits
    .map((fit) => ({ ...fit, weight: Math.exp(fit.logWeight - best) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  const { size } = gram;
  return {
    degreesOfFreedom,
    autocorrelation: kept.reduce((sum, fit) => sum + (fit.autocorrelation * fit.weight) / total, 0),
    contrast: (weights) =>
      kept.map(({ factor, weight }) => {
        const solved = solveLower(factor, weights, size);
        const projected = factor.subarray((size - 1) * size);
        const residual = factor[size * size - 1] ?? 0;
        return {
          weight: weight / total,
          centre: solved.reduce((sum, value, k) => sum + value * (projected[k] ?? 0), 0),
          scale: Math.hypot(...solved) * (residual / Math.sqrt(degreesOfFreedom)),
        };
      }),
  };
}

/** Generalised least squares at atanh r: the factor of the sums of products, with the response last. */
function fitAt(
  gram: AutoregressiveGram,
  angle: number,
  degreesOfFreedom: number,
): { readonly autocorrelation: number; readonly factor: Float64Array; readonly logWeight: number } {
  const { size } = gram;
  const autocorrelation = Math.tanh(angle);
  const factor = lowerFactor(gramAt(gram, autocorrelation), size);
  // (1 − r²)^1.5: half is the likelihood's, the rest is the step in r that a step in atanh r makes.
  let logWeight = -3 * Math.log(Math.cosh(angle)) - degreesOfFreedom * Math.log(factor[size * size - 1] ?? 0);
  for (let k = 0; k < size - 1; k++) logWeight -= Math.log(factor[k * size + k] ?? 0);
  return { autocorrelation, factor, logWeight };
}
