import { betaCdf } from "../../distributions/beta-cdf.js";
import { gammaCdf } from "../../distributions/gamma.js";
import { normalQuantile } from "../../distributions/normal.js";

/** P(X ≥ `count`) of a count whose variance is `dispersion` (≥ 1) times its `mean`: Poisson or negative binomial. */
export function upperTail(count: number, mean: number, dispersion: number): number {
  if (count <= 0) return 1;
  if (dispersion === 1) return gammaCdf(mean, count);
  return betaCdf(1 - 1 / dispersion, count, mean / (dispersion - 1));
}

/** Over this the tails lose digits, and the corrected normal quantile is within a count of the exact one. */
const LARGEST_MEAN = 1e10;

/** The smallest count that is exceeded with a probability of at most `alpha`. */
export function upperCount(alpha: number, mean: number, dispersion: number): number {
  // The normal quantile, corrected for skewness (Cornish and Fisher): the search seldom has far to go.
  const z = -normalQuantile(alpha);
  const skewness = ((2 * dispersion - 1) * (z * z - 1)) / 6;
  const guess = Math.max(0, Math.ceil(mean + z * Math.sqrt(mean * dispersion) + skewness));
  if (mean >= LARGEST_MEAN) return guess;
  const exceeds = (count: number) => upperTail(count + 1, mean, dispersion) > alpha;
  let high = guess;
  let low = guess;
  for (let step = 1; exceeds(high); step *= 2) {
    low = high + 1;
    high += step;
  }
  for (let step = 1; low > 0 && !exceeds(low - 1); step *= 2) {
    high = low - 1;
    low = Math.max(0, low - step);
  }
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (exceeds(middle)) low = middle + 1;
    else high = middle;
  }
  return high;
}
