import { betaCdf } from "./beta-cdf.js";

/** P(X ≤ x) of a negative binomial variable with this mean and variance mean + mean²/`size`. */
export function negativeBinomialCdf(x: number, mean: number, size: number): number {
  if (x < 0) return 0;
  return mean === 0 ? 1 : betaCdf(size / (size + mean), size, Math.floor(x) + 1);
}

/** The smallest whole x with P(X ≤ x) ≥ `p`. */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  let high = Math.max(1, Math.ceil(mean));
  while (negativeBinomialCdf(high, mean, size) < p) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (negativeBinomialCdf(middle, mean, size) < p) low = middle;
    else high = middle;
  }
  return high;
}
