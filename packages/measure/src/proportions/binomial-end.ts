import { betaCdf } from "../distributions/beta-cdf.js";
import { binomialCdf } from "../distributions/binomial.js";

/**
 * What the search for one end of an exact two-sided interval needs; the upper end is told as the lower one,
 * with positives and negatives exchanged and the share running down from 1.
 */
export interface BinomialEnd {
  /** Positives seen for the lower end, negatives seen for the upper one; at least 1. */
  readonly seen: number;
  readonly n: number;
  /** The share at which the items seen are what is expected. */
  readonly inner: number;
  /** The share at odds of seen items to others. */
  shareAt(odds: number): number;
  /** Probability, at share `p`, of as many seen items or more: rises from the outer side inward. */
  near(p: number): number;
  /** Probability, at share `p`, of at most `count` seen items: falls from the outer side inward. */
  far(count: number, p: number): number;
}

export function lowerEnd(x: number, n: number): BinomialEnd {
  return {
    seen: x,
    n,
    inner: x / n,
    shareAt: (odds) => odds / (1 + odds),
    near: (p) => betaCdf(p, x, n - x + 1),
    far: (count, p) => binomialCdf(count, n, p),
  };
}

export function upperEnd(x: number, n: number): BinomialEnd {
  return {
    seen: n - x,
    n,
    inner: x / n,
    shareAt: (odds) => 1 / (1 + odds),
    near: (p) => binomialCdf(x, n, p),
    far: (count, p) => (count < 0 ? 0 : betaCdf(p, n - count, count + 1)),
  };
}

/** Beyond as many items, logarithms of factorials have lost too many digits for the exact methods. */
export const MOST_EXACT = 1e9;

/** The largest whole number in [−1, `most`] at which a condition true at −1, and once false then false, is true. */
export function lastWhere(most: number, condition: (count: number) => boolean): number {
  let [low, high] = [-1, most + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (condition(middle)) low = middle;
    else high = middle;
  }
  return low;
}
