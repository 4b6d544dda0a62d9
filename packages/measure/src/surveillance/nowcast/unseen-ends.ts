import { negativeBinomialQuantile } from "../../distributions/negative-binomial.js";
import type { UnseenOdds } from "./unseen-odds.js";

/**
 * Quantiles that leave (1 − `level`)/2 on each side of the number of events not reported yet, when `reported` are. Given
 * the odds it is negative binomial (of size `reported` + ½, from Jeffreys' prior of a Poisson mean); over their
 * posterior it is taken as the negative binomial of the same mean and variance.
 */
export function unseenEnds(
  reported: number,
  odds: UnseenOdds,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const size = reported + 0.5;
  const mean = size * odds.mean;
  const spread = ((size + 1) * odds.square) / odds.mean ** 2 - size;
  const quantile = (p: number) => negativeBinomialQuantile(p, mean, size / spread);
  return { lower: quantile((1 - level) / 2), upper: quantile((1 + level) / 2) };
}
