import { pearsonThreeQuantile } from "./pearson-three-quantile.js";

/** What the reviews of one stratum say, on the scale of the total. */
export interface StratumEvidence {
  /** Items that its share speaks for, shrunk by the finite-population factor. */
  readonly scale: number;
  readonly reviewed: number;
  readonly positive: number;
}

/** How far an interval for a weighted sum of positives reaches above its estimate. */
export interface QuarterCountArm {
  readonly length: number;
  /**
   * Positives that the evidence is worth: the estimate's variance over the square of what one more positive
   * would stand for in the stratum where it would weigh most. It is the number seen when there is one stratum
   * and its positives are rare; infinite when no further positive is possible.
   */
  readonly effectivePositives: number;
}

/** Three quarters of a positive at the upper end and, by symmetry, a quarter at the lower one. */
const COUNT = 0.75;

/** A shift of the sum by a part of one positive, and what a whole one stands for. */
interface Shift {
  readonly by: number;
  readonly one: number;
}

/**
 * The upper arm. The sum has, given the reviews, the mean, variance and third moment of independent
 * Beta(x, n − x) shares, to which three quarters of one positive are added once, in the stratum where they
 * weigh most: the configuration least favourable to the upper end. A Pearson type III distribution with these
 * moments gives the end that leaves `tail` above it. The lower arm is the upper arm of the negatives.
 *
 * With one stratum and rare positives it is the gamma quantile of shape x + ¾, for the lower end x + ¼: half
 * way between Jeffreys' interval (½ and ½), which falls to 92 % at three expected positives, and Clopper and
 * Pearson's (1 and 0), which never falls under 95 % and is mostly far above.
 *
 * Fay, M. P. and Feuer, E. J. (1997), Confidence intervals for directly standardized rates: a method based on
 * the gamma distribution, Statistics in Medicine 16, 791–801 (one whole count, Poisson variance and two
 * moments); Tiwari, R. C., Clegg, L. X. and Zou, Z. (2006), Efficient interval estimation for age-adjusted
 * cancer rates, Statistical Methods in Medical Research 15, 547–569 (less than one whole count).
 */
export function quarterCountArm(strata: readonly StratumEvidence[], tail: number): QuarterCountArm {
  let variance = 0;
  let third = 0;
  let rise: Shift = { by: 0, one: 0 };
  let fall: Shift = { by: 0, one: 0 };
  for (const { scale, reviewed, positive } of strata) {
    const share = positive / reviewed;
    const rest = (reviewed - positive) / reviewed;
    const one = scale / reviewed;
    const spread = (scale ** 2 * share * rest) / (reviewed + 1);
    variance += spread;
    third += (2 * spread * scale * (rest - share)) / (reviewed + 2);
    const by = rest === 0 ? 0 : (COUNT - share) * one;
    if (by > rise.by) rise = { by, one };
    if (by < fall.by) fall = { by, one };
  }
  const effectivePositives = rise.one === 0 ? Number.POSITIVE_INFINITY : variance / rise.one ** 2;
  variance += rise.by * rise.one - fall.by * fall.one;
  third += 2 * (rise.by * rise.one ** 2 + fall.by * fall.one ** 2);
  if (variance === 0) return { length: 0, effectivePositives };
  const deviation = Math.sqrt(variance);
  const quantile = pearsonThreeQuantile(1 - tail, third / deviation ** 3);
  return { length: Math.max(0, rise.by + fall.by + deviation * quantile), effectivePositives };
}
