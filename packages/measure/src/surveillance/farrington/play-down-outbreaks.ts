import type { Baseline } from "./baseline.js";

/** A week that is alone in its level is fitted exactly: its residual is rounding, and is not to be blown up. */
const LEAST_FREEDOM = 1e-6;

/**
 * Sets the weights of a second fit: reference weeks whose standardised Anscombe residual s exceeds `threshold` get a
 * weight proportional to s⁻², the others the same one, in all as many as there are weeks; so that past outbreaks do
 * not raise the threshold of this one.
 *
 * Farrington, C. P. et al. (1996), A statistical algorithm for the early detection of outbreaks of infectious
 * disease, JRSS A 159, 547–563, section 3.6; Noufaily, A. et al. (2013), Statistics in Medicine 32, 1206–1222.
 */
export function playDownOutbreaks(
  baseline: Baseline,
  slopeVariance: number,
  { dispersion, threshold }: { readonly dispersion: number; readonly threshold: number },
): void {
  const { size, counts, means, weights } = baseline;
  const limit = threshold * threshold * dispersion;
  let total = 0;
  for (let i = 0; i < size; i++) {
    let weight = 1;
    if ((counts[i] ?? 0) > (means[i] ?? 0)) {
      const square = squaredResidual(baseline, i, slopeVariance);
      if (square > limit) weight = dispersion / square;
    }
    weights[i] = weight;
    total += weight;
  }
  for (let i = 0; i < size; i++) weights[i] = ((weights[i] ?? 0) * size) / total;
}

/** The square of week `i`'s Anscombe residual at a dispersion of 1. */
function squaredResidual(baseline: Baseline, i: number, slopeVariance: number): number {
  const { roots, predictors, levels, times, importance, sums } = baseline;
  const level = levels[i] ?? 0;
  const distance = (times[i] ?? 0) - (sums.time[level] ?? 0);
  const pull = 1 / (sums.importance[level] ?? 0) + distance * distance * slopeVariance;
  const freedom = Math.max(LEAST_FREEDOM, 1 - (importance[i] ?? 0) * pull);
  // μ^(1/6), of which μ^(1/2) is the cube.
  const sixth = Math.exp((predictors[i] ?? 0) / 6);
  const residual = 1.5 * ((roots[i] ?? 0) / sixth - sixth * sixth * sixth);
  return (residual * residual) / freedom;
}
