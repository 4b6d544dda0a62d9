import { finiteJeffreys, type StratumTotal } from "./finite-jeffreys.js";
import type { PoolableStratum } from "./stratum.js";

/**
 * Positives in several independent strata: the sum, with an interval recovered from the strata's own
 * asymmetric ones (MOVER: each arm is the root of the sum of the squared arms).
 *
 * A stratum that nobody reviewed could hold anything from no positive to nothing but positives: it adds
 * nothing to the estimate and to the lower end, and all its items to the upper end (worst-case bounds).
 *
 * Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures: a general
 * approach, Statistics in Medicine 27, 1693–1702; Manski, C. F. (2003), Partial Identification of
 * Probability Distributions, chapter 1, for the strata without review.
 */
export function moverTotal(strata: readonly PoolableStratum[], level: number): StratumTotal {
  let estimate = 0;
  let squaredBelow = 0;
  let squaredAbove = 0;
  let proven = 0;
  let possible = 0;
  let unreviewed = 0;
  for (const stratum of strata) {
    if (stratum.reviewed === 0) {
      unreviewed += stratum.population;
      continue;
    }
    const part = finiteJeffreys(stratum, level);
    estimate += part.estimate;
    squaredBelow += (part.estimate - part.lower) ** 2;
    squaredAbove += (part.upper - part.estimate) ** 2;
    const own = stratum.pooled === true ? { positive: 0, negative: 0 } : ownReviews(stratum);
    proven += own.positive;
    possible += stratum.population - own.negative;
  }
  return {
    estimate,
    lower: Math.max(proven, estimate - Math.sqrt(squaredBelow)),
    upper: Math.min(possible, estimate + Math.sqrt(squaredAbove)) + unreviewed,
  };
}

function ownReviews({ reviewed, positive }: PoolableStratum): { positive: number; negative: number } {
  return { positive, negative: reviewed - positive };
}
