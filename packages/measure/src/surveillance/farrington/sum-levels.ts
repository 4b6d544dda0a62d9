import type { Baseline } from "./baseline.js";

/** What is left of a difference between equal sums is under this share of them. */
const ROUNDING = 1e-12;

/**
 * Least squares of the working response at the means of `baseline`, into its `sums`.
 *
 * @returns the slope, 0 without trend; undefined when the step's level has no weeks or time does not vary
 */
export function sumLevels(baseline: Baseline, withTrend: boolean): number | undefined {
  const { sums } = baseline;
  const { importance, time, value } = sums;
  importance.fill(0);
  time.fill(0);
  value.fill(0);
  const { square, product } = addWeeks(baseline);
  if (!((importance[0] ?? 0) > 0)) return undefined;
  let spread = square;
  let covariance = product;
  for (let level = 0; level < importance.length; level++) {
    const total = importance[level] ?? 0;
    if (total === 0) continue;
    spread -= ((time[level] ?? 0) * (time[level] ?? 0)) / total;
    covariance -= ((time[level] ?? 0) * (value[level] ?? 0)) / total;
    time[level] = (time[level] ?? 0) / total;
    value[level] = (value[level] ?? 0) / total;
  }
  sums.spread = withTrend ? spread : 0;
  if (!withTrend) return 0;
  return spread > square * ROUNDING ? covariance / spread : undefined;
}

/** Adds up each level; gives the importance-weighted sums of time² and of time · working response. */
function addWeeks(baseline: Baseline): { square: number; product: number } {
  const { size, counts, times, levels, weights, predictors, means, importance, sums } = baseline;
  let square = 0;
  let product = 0;
  for (let i = 0; i < size; i++) {
    const level = levels[i] ?? 0;
    const mean = means[i] ?? 0;
    const at = times[i] ?? 0;
    const weight = (weights[i] ?? 0) * mean;
    // weight · working response, predictor + (count − mean)/mean, without the division.
    const pull = weight * ((predictors[i] ?? 0) - 1) + (weights[i] ?? 0) * (counts[i] ?? 0);
    importance[i] = weight;
    sums.importance[level] = (sums.importance[level] ?? 0) + weight;
    sums.time[level] = (sums.time[level] ?? 0) + weight * at;
    sums.value[level] = (sums.value[level] ?? 0) + pull;
    square += weight * at * at;
    product += at * pull;
  }
  return { square, product };
}
