import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { isConstant, meanOf, varianceOf } from "./sample-moments.js";
import { tunedLambda } from "./tuned-lambda.js";

export interface PredictionPoweredMean extends Interval {
  /** Weight given to the predictions: 0 the labels alone, 1 the predictions as they are. */
  readonly lambda: number;
  readonly standardError: number;
}

export interface PredictedSample {
  /** What was to be measured, found by the trusted means (a human label, 0 or 1, or any number). */
  readonly labels: readonly number[];
  /** What the judge or model predicted for the same items, in the same order. */
  readonly predictions: readonly number[];
  /** Predictions for other items of the same population. */
  readonly unlabelledPredictions: readonly number[];
  /** Weight of the predictions in [0, 1]; left out, it is tuned to the data. 1 is the method of 2023, 0 the classical mean. */
  readonly lambda?: number;
  /** Confidence, 0.95 when left out. */
  readonly level?: number;
}

/**
 * Mean of a label in a population of which a few items are labelled and many only predicted: the mean prediction,
 * corrected by the mean error of the predictions where the label is known. Unbiased whatever the predictions are
 * worth; it supposes that the labelled items are a random sample of the same population as the others.
 *
 * The interval is normal: it suits means of many labels that vary. With rare yes/no labels it is too short and may
 * leave [0, 1]: use `boundedPredictionPoweredMean`. Problems: `empty`, `length_mismatch` (predictions beside labels),
 * `not_a_number`, `out_of_range` (lambda, level, or values too large to be squared), `zero_variance` when neither the
 * labels nor the predictions used vary, so that no width can be given.
 *
 * Angelopoulos, A. N., Bates, S., Fannjiang, C., Jordan, M. I. and Zrnic, T. (2023), Prediction-powered inference,
 * Science 382, 669–674; for the tuned weight see `tunedLambda`. Variances have the divisors n and N.
 */
export function predictionPoweredMean(sample: PredictedSample): PredictionPoweredMean | MeasureProblem {
  const found = sampleProblem(sample);
  if (found) return found;
  const { labels, predictions, unlabelledPredictions, level = 0.95 } = sample;
  const lambda = sample.lambda ?? tunedLambda(sample);
  const rectifiers = labels.map((label, index) => label - lambda * (predictions[index] ?? 0));
  const imputed = unlabelledPredictions.map((prediction) => lambda * prediction);
  if (isConstant(rectifiers) && isConstant(imputed)) return problem("zero_variance", "labels");
  const estimate = meanOf(imputed) + meanOf(rectifiers);
  const standardError = Math.sqrt(
    varianceOf(imputed) / imputed.length + varianceOf(rectifiers) / rectifiers.length,
  );
  if (!Number.isFinite(standardError)) return problem("out_of_range", "labels");
  const reach = twoSidedNormalQuantile(level) * standardError;
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    level,
    method: sample.lambda === undefined ? "prediction-powered-tuned" : "prediction-powered",
    lambda,
    standardError,
  };
}

function sampleProblem(sample: PredictedSample): MeasureProblem | undefined {
  const { labels, predictions, unlabelledPredictions, lambda = 0, level = 0.95 } = sample;
  const found =
    valuesProblem(labels, "labels") ??
    valuesProblem(predictions, "predictions") ??
    valuesProblem(unlabelledPredictions, "unlabelledPredictions");
  if (found) return found;
  if (predictions.length !== labels.length) return problem("length_mismatch", "predictions");
  if (Number.isNaN(lambda)) return problem("not_a_number", "lambda");
  if (lambda < 0 || lambda > 1) return problem("out_of_range", "lambda");
  return levelProblem(level);
}

function valuesProblem(values: readonly number[], field: string): MeasureProblem | undefined {
  if (values.length === 0) return problem("empty", field);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  return bad < 0 ? undefined : problem("not_a_number", field, bad);
}
