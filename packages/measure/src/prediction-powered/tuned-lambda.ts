import { covarianceOf, isConstant, varianceOf } from "./sample-moments.js";

/**
 * The weight of the predictions that makes the variance of the prediction-powered mean smallest, kept in [0, 1]:
 * cov(label, prediction) / ((1 + n/N) var(prediction)), the variance over all predictions with divisor n + N − 1.
 * 0 when the predictions do not vary: they then say nothing.
 *
 * Angelopoulos, A. N., Duchi, J. C. and Zrnic, T. (2023), PPI++: efficient prediction-powered inference,
 * arXiv:2311.01453, proposition 2 and example 1.
 */
export function tunedLambda(sample: {
  readonly labels: readonly number[];
  readonly predictions: readonly number[];
  readonly unlabelledPredictions: readonly number[];
}): number {
  const { labels, predictions, unlabelledPredictions } = sample;
  const all = [...predictions, ...unlabelledPredictions];
  const variance = (varianceOf(all) * all.length) / (all.length - 1);
  if (isConstant(all) || variance === 0) return 0;
  const shrunk = variance * (1 + labels.length / unlabelledPredictions.length);
  return Math.min(1, Math.max(0, covarianceOf(labels, predictions) / shrunk));
}
