import { betaCdf } from "../distributions/beta-cdf.js";
import { logChoose } from "../distributions/log-gamma.js";
import { lastWhere } from "../proportions/binomial-end.js";

/** Probabilities that agree to this relative error are the same number with another rounding. */
const TIE = 1e-7;

/**
 * The exact two-sided p-value of `x` positives in `n` items: the probability of all counts no likelier than `x`
 * when the odds of a negative to a positive are `odds`.
 */
export function twoSidedBinomial(x: number, n: number, odds: number): number {
  const p = 1 / (1 + odds);
  const q = odds / (1 + odds);
  const mean = n * p;
  if (x > mean) return twoSidedBinomial(n - x, n, 1 / odds);
  const logProbability = (count: number): number =>
    logChoose(n, count) + count * Math.log(p) + (n - count) * Math.log(q);
  const limit = logProbability(x) + TIE;
  const first = Math.ceil(mean);
  const likelier = lastWhere(n - first, (above) => above < 0 || logProbability(first + above) > limit);
  const opposite = first + likelier + 1;
  const tail = opposite > n ? 0 : betaCdf(p, opposite, n - opposite + 1);
  return x === n ? 1 : Math.min(1, betaCdf(q, n - x, x + 1) + tail);
}
