import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";

export interface EstimateWithError extends Interval {
  readonly standardError: number;
}

export interface HorvitzThompson {
  /** Sum of the values over the population: each value seen counts for 1/probability values. */
  readonly total: EstimateWithError;
  /** Mean of the values: the total over the estimated size (Hájek's ratio). */
  readonly mean: EstimateWithError;
  /** Estimated number of items in the population. */
  readonly population: number;
}

/**
 * Total and mean of a value over a population of which each item was drawn independently with its own known
 * probability (Poisson sampling: by a permanent random number under a probability that follows a score).
 *
 * The total is unbiased whatever the probabilities; the mean is a ratio, nearly unbiased and steadier than the
 * total over a known size. Intervals are normal: too short when few values differ from the rest, and without
 * width when none does. For rare yes/no labels draw in strata and use `rareEventInterval`.
 *
 * @param input.values one per item drawn
 * @param input.probabilities in (0, 1], its inclusion probability
 *
 * Problems: `length_mismatch` (`probabilities`), `not_a_number` and `out_of_range` (`values`, `probabilities`,
 * with the place; `values` without one when their squares are too large for a number), `too_few` under two items.
 *
 * Horvitz, D. G. and Thompson, D. J. (1952), A generalization of sampling without replacement from a finite
 * universe, JASA 47, 663–685; Hájek, J. (1964), Asymptotic theory of rejective sampling with varying
 * probabilities from a finite population, Annals of Mathematical Statistics 35, 1491–1523.
 */
export function horvitzThompson(input: {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
  readonly level?: number;
}): HorvitzThompson | MeasureProblem {
  const { values, probabilities, level = 0.95 } = input;
  const found = sampleProblem(values, probabilities) ?? levelProblem(level);
  if (found) return found;
  let total = 0;
  let population = 0;
  for (const [index, value] of values.entries()) {
    const probability = probabilities[index] ?? 1;
    total += value / probability;
    population += 1 / probability;
  }
  const mean = total / population;
  let totalVariance = 0;
  let meanVariance = 0;
  for (const [index, value] of values.entries()) {
    const probability = probabilities[index] ?? 1;
    const spread = (1 - probability) / probability ** 2;
    totalVariance += spread * value ** 2;
    meanVariance += (spread * (value - mean) ** 2) / population ** 2;
  }
  if (!Number.isFinite(totalVariance + meanVariance)) return problem("out_of_range", "values");
  return {
    total: normalEstimate({ estimate: total, variance: totalVariance, level, method: "horvitz-thompson" }),
    mean: normalEstimate({ estimate: mean, variance: meanVariance, level, method: "hajek" }),
    population,
  };
}

function normalEstimate(input: {
  readonly estimate: number;
  readonly variance: number;
  readonly level: number;
  readonly method: string;
}): EstimateWithError {
  const { estimate, variance, level, method } = input;
  const standardError = Math.sqrt(variance);
  const reach = twoSidedNormalQuantile(level) * standardError;
  return { estimate, lower: estimate - reach, upper: estimate + reach, level, method, standardError };
}

function sampleProblem(
  values: readonly number[],
  probabilities: readonly number[],
): MeasureProblem | undefined {
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", "values", index);
  }
  for (const [index, probability] of probabilities.entries()) {
    if (Number.isNaN(probability)) return problem("not_a_number", "probabilities", index);
    if (probability <= 0 || probability > 1) return problem("out_of_range", "probabilities", index);
  }
  if (values.length !== probabilities.length) return problem("length_mismatch", "probabilities");
  return values.length < 2 ? problem("too_few", "values") : undefined;
}
