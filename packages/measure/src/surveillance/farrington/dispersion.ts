import type { Baseline } from "./baseline.js";

/**
 * Pearson's estimate of the dispersion after a fit: Σ importance · ((count − mean)/mean)² over the degrees of freedom.
 */
export function pearsonDispersion(baseline: Baseline, degreesOfFreedom: number): number {
  return squaredErrors(baseline, baseline.importance) / degreesOfFreedom;
}

/** The same with the weights of past outbreaks in the place of the importance of the means. */
export function relativeDispersion(baseline: Baseline, degreesOfFreedom: number): number {
  return squaredErrors(baseline, baseline.weights) / degreesOfFreedom;
}

function squaredErrors({ size, counts, means }: Baseline, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const error = (counts[i] ?? 0) / (means[i] ?? 0) - 1;
    sum += (weights[i] ?? 0) * error * error;
  }
  return sum;
}
