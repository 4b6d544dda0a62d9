import type { Baseline } from "./baseline.js";
import { sumLevels } from "./sum-levels.js";

/** A fitted model ln(mean) = level + slope · time, at the step under test (time 0, level 0). */
export interface SeasonalFit {
  /** ln of the mean that is expected at the step, and its variance at a dispersion of 1. */
  readonly predictor: number;
  readonly variance: number;
  readonly slope: number;
  /** Variance of `slope` at a dispersion of 1. */
  readonly slopeVariance: number;
  /** Reference weeks less coefficients; above 0. */
  readonly degreesOfFreedom: number;
}

/** The published fits of this method stop when the deviance changes by less than this share, and so does this one. */
const CONVERGED = 1e-8;
/** They give a trend up after 25 steps; without one, only levels of zeros take more, on their way to a mean of 0. */
const MOST_STEPS = { trend: 25, level: 60 };
/** Where the mean of a level of zeros stops. */
const LEAST_MEAN = Number.EPSILON;

/**
 * Weighted Poisson regression of the reference weeks on season levels and, `withTrend`, on time, by iteratively
 * reweighted least squares from ln(count + 0.1), of which each step is an analysis of covariance in closed form.
 * It leaves predictors, means, importance and sums in `baseline`.
 *
 * Undefined when it does not converge, nothing speaks of the step's level or of the slope, or no degree of freedom
 * is left.
 */
export function seasonalFit(baseline: Baseline, withTrend: boolean): SeasonalFit | undefined {
  const mostSteps = withTrend ? MOST_STEPS.trend : MOST_STEPS.level;
  let deviance = start(baseline);
  for (let step = 0; step < mostSteps; step++) {
    const slope = sumLevels(baseline, withTrend);
    if (slope === undefined) return undefined;
    const next = predict(baseline, slope);
    if (Math.abs(next - deviance) < CONVERGED * (Math.abs(next) + 0.1)) return fitAt(baseline, slope);
    deviance = next;
  }
  return undefined;
}

/** The expected count whose logarithm is `predictor`. */
export function meanOf(predictor: number): number {
  return Math.max(LEAST_MEAN, Math.exp(predictor));
}

/** Puts the means at count + 0.1; gives the deviance. */
function start(baseline: Baseline): number {
  const { size, counts, starts, predictors, means } = baseline;
  let deviance = 0;
  for (let i = 0; i < size; i++) {
    predictors[i] = starts[i] ?? 0;
    means[i] = (counts[i] ?? 0) + 0.1;
    deviance += weekDeviance(baseline, i);
  }
  return deviance;
}

/** Puts the means where the levels and the slope say; gives the deviance. */
function predict(baseline: Baseline, slope: number): number {
  const { size, predictors, means, levels, times, sums } = baseline;
  const { value, time, mean } = sums;
  for (let level = 0; level < mean.length; level++) {
    mean[level] = Math.exp((value[level] ?? 0) - slope * (time[level] ?? 0));
  }
  const weekly = Math.exp(slope);
  let growth = 0;
  let deviance = 0;
  for (let i = 0; i < size; i++) {
    const level = levels[i] ?? 0;
    const at = times[i] ?? 0;
    // From week to week a product stands for the exponential, of which a long series takes many.
    growth = i > 0 && at === (times[i - 1] ?? 0) + 1 ? growth * weekly : Math.exp(slope * at);
    predictors[i] = (value[level] ?? 0) + slope * (at - (time[level] ?? 0));
    means[i] = Math.max(LEAST_MEAN, (mean[level] ?? 0) * growth);
    deviance += weekDeviance(baseline, i);
  }
  return deviance;
}

function weekDeviance({ weights, counts, entropies, predictors, means }: Baseline, i: number): number {
  const count = counts[i] ?? 0;
  const loss = (entropies[i] ?? 0) - count * (predictors[i] ?? 0) - count + (means[i] ?? 0);
  return 2 * (weights[i] ?? 0) * loss;
}

function fitAt({ size, sums }: Baseline, slope: number): SeasonalFit | undefined {
  const { value, time, importance, spread } = sums;
  const known = importance.reduce((levels, total) => (total > 0 ? levels + 1 : levels), 0);
  const degreesOfFreedom = size - known - (spread > 0 ? 1 : 0);
  if (degreesOfFreedom <= 0) return undefined;
  const levelTime = time[0] ?? 0;
  const slopeVariance = spread > 0 ? 1 / spread : 0;
  const predictor = (value[0] ?? 0) - slope * levelTime;
  const variance = 1 / (importance[0] ?? 0) + levelTime * levelTime * slopeVariance;
  return { predictor, variance, slope, slopeVariance, degreesOfFreedom };
}
