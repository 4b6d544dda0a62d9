import type { CountDistribution } from "../../../distributions/count-distribution.js";

const NEGLIGIBLE = 1e-25;

/**
 * The counts of positive ones among `total` trials, each positive with probability `share` in (0, 1). Built
 * outward from the mode by the ratio of neighbours and then normalised, so no factorial is needed at any total.
 *
 * Johnson, N. L., Kemp, A. W. and Kotz, S. (2005), Univariate Discrete Distributions, chapter 3.
 */
export function binomialCounts(total: number, share: number): CountDistribution {
  const odds = share / (1 - share);
  const up = (count: number) => ((total - count) / (count + 1)) * odds;
  const mode = Math.min(total, Math.floor((total + 1) * share));
  const above: number[] = [1];
  for (let count = mode, weight = 1; ; count++) {
    weight *= up(count);
    if (weight < NEGLIGIBLE) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let count = mode, weight = 1; count > 0; count--) {
    weight /= up(count - 1);
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
  }
  const weights = Float64Array.from([...below.reverse(), ...above]);
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  return { first: mode - below.length, probabilities: weights.map((weight) => weight / sum) };
}
