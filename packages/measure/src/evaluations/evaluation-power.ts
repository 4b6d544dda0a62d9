import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem } from "../validation.js";

export interface EvaluationDesign {
  /** Independent items (or clusters of items) that both models are tried on. */
  readonly items: number;
  /** Times that each model is tried on each item. */
  readonly epochs: number;
  /** Variance, over items, of the difference between the two models' expected scores on the item (ω²). */
  readonly betweenItemVariance: number;
  /** Variance of a score from epoch to epoch on one item, averaged over items, of each model (σ²). */
  readonly withinItemVariances: readonly [number, number];
  /** Difference of mean scores that it is to see, > 0. */
  readonly difference: number;
  /** Probability of seeing it that is asked for; 0.8 by default. */
  readonly power?: number;
  /** Two-sided probability of seeing a difference where there is none; 0.05 by default. */
  readonly significance?: number;
}

export interface EvaluationPower {
  /** Probability that the design sees the difference, in its direction. */
  readonly power: number;
  /** Smallest difference that the design sees with the power asked for. */
  readonly detectableDifference: number;
  /** Items that it takes to see the difference with that power, at these epochs. */
  readonly requiredItems: number;
  /** Epochs that it takes with these items; null when no number of epochs is enough. */
  readonly requiredEpochs: number | null;
}

/** A requirement is met when it is missed by rounding only. */
const ROUNDING = 1e-9;

/**
 * What a paired evaluation of two models can see, before it is run: normal approximation for the mean difference
 * over `items`, whose variance is (ω² + (σ₁² + σ₂²) / epochs) / items. More epochs only take away the
 * second part.
 *
 * Problems: those of counts and `out_of_range` for 0 (`items`, `epochs`), `not_a_number` and `out_of_range`
 * (`betweenItemVariance`, `withinItemVariances`, `difference`, `significance`, `power`, which must exceed the
 * significance), `zero_variance` (`betweenItemVariance`: neither items nor epochs vary), `out_of_range`
 * (`difference`: too small for any number of items).
 *
 * Miller, E. (2024), Adding error bars to evals, arXiv:2411.00640.
 */
export function evaluationPower(design: EvaluationDesign): EvaluationPower | MeasureProblem {
  const { items, epochs, betweenItemVariance, withinItemVariances, difference } = design;
  const { power = 0.8, significance = 0.05 } = design;
  const found = designProblem(design, power, significance);
  if (found) return found;
  const critical = normalQuantile(1 - significance / 2);
  const quantiles = critical + normalQuantile(power);
  const withinItems = withinItemVariances[0] + withinItemVariances[1];
  const variance = betweenItemVariance + withinItems / epochs;
  const standardError = Math.sqrt(variance / items);
  /** Variance of one item's difference with which `items` are enough. */
  const allowed = items * (difference / quantiles) ** 2;
  const left = allowed - betweenItemVariance;
  const requiredItems = wholeAtLeast(variance * (quantiles / difference) ** 2);
  if (!Number.isSafeInteger(requiredItems)) return problem("out_of_range", "difference");
  const requiredEpochs = left > 0 ? wholeAtLeast(withinItems / left) : null;
  return {
    power: normalCdf(difference / standardError - critical),
    detectableDifference: quantiles * standardError,
    requiredItems,
    requiredEpochs: Number.isSafeInteger(requiredEpochs) ? requiredEpochs : null,
  };
}

function wholeAtLeast(number: number): number {
  return Math.max(1, Math.ceil(number * (1 - ROUNDING)));
}

function designProblem(
  design: EvaluationDesign,
  power: number,
  significance: number,
): MeasureProblem | undefined {
  const unbounded = { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  const found =
    positiveCountProblem(design.items, "items") ??
    positiveCountProblem(design.epochs, "epochs") ??
    varianceProblem(design.betweenItemVariance, "betweenItemVariance") ??
    varianceProblem(design.withinItemVariances[0], "withinItemVariances", 0) ??
    varianceProblem(design.withinItemVariances[1], "withinItemVariances", 1) ??
    betweenProblem(design.difference, "difference", unbounded) ??
    betweenProblem(significance, "significance", { minimum: 0, maximum: 1 }) ??
    betweenProblem(power, "power", { minimum: significance, maximum: 1 });
  if (found) return found;
  const variances = [design.betweenItemVariance, ...design.withinItemVariances];
  return variances.every((variance) => variance === 0)
    ? problem("zero_variance", "betweenItemVariance")
    : undefined;
}

function positiveCountProblem(count: number, field: string): MeasureProblem | undefined {
  return countProblem(count, field) ?? (count === 0 ? problem("out_of_range", field) : undefined);
}

function varianceProblem(variance: number, field: string, index?: number): MeasureProblem | undefined {
  if (!Number.isFinite(variance)) return problem("not_a_number", field, index);
  return variance < 0 ? problem("out_of_range", field, index) : undefined;
}
