import { betaQuantile } from "../distributions/beta-quantile.js";

/** A share with the ends of its interval. */
export interface ShareEnds {
  readonly share: number;
  readonly lower: number;
  readonly upper: number;
}

/** Up to this many positives (or negatives) the outer end is the exact one. */
const FEW = 2;

/**
 * Jeffreys' interval for `positive` out of `total` (> 0), with Clopper and Pearson's lower end at 1 or 2 positives and
 * their upper end at 1 or 2 negatives: there Jeffreys' lies too near the share, and coverage dips to 92 % where about
 * 0.1 to 0.5 positives are expected.
 *
 * Brown, L. D., Cai, T. T. and DasGupta, A. (2001), Interval estimation for a binomial proportion, Statistical
 * Science 16, 101–133, section 4.1.2, who mend Jeffreys' interval at the same counts.
 */
export function shareEnds(positive: number, total: number, level: number): ShareEnds {
  const tail = (1 - level) / 2;
  const negative = total - positive;
  return {
    share: positive / total,
    lower: positive === 0 ? 0 : lowerEnd(tail, positive, negative),
    upper: negative === 0 ? 1 : upperEnd(tail, positive, negative),
  };
}

/**
 * As `shareEnds`, and exact at 0 positives and at 0 negatives too, as Brown, Cai and DasGupta have it: for a share that
 * decides alone, which Jeffreys' upper end at 0 leaves out where about 3 positives are expected.
 */
export function exactShareEnds(positive: number, total: number, level: number): ShareEnds {
  const ends = shareEnds(positive, total, level);
  const exponent = Math.log((1 - level) / 2) / total;
  if (positive === 0) return { ...ends, upper: -Math.expm1(exponent) };
  return positive === total ? { ...ends, lower: Math.exp(exponent) } : ends;
}

function lowerEnd(tail: number, positive: number, negative: number): number {
  return positive <= FEW
    ? betaQuantile(tail, positive, negative + 1)
    : betaQuantile(tail, positive + 0.5, negative + 0.5);
}

function upperEnd(tail: number, positive: number, negative: number): number {
  return negative <= FEW
    ? betaQuantile(1 - tail, positive + 1, negative)
    : betaQuantile(1 - tail, positive + 0.5, negative + 0.5);
}
