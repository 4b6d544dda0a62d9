import { quarterCountArm, type StratumEvidence } from "./quarter-count-arm.js";
import type { PoolableStratum } from "./stratum.js";

/** Number of positives in a population, with its interval. */
export interface StratifiedTotal {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** The fewer of the positives that speak for the upper end and the negatives that speak for the lower one. */
  readonly effectivePositives: number;
}

/**
 * Positives in several independently reviewed strata, with the quarter-count interval (see `quarterCountArm`),
 * cut to what the reviews already prove: positives seen ≤ total ≤ population − negatives seen. The ends are
 * rounded outward to whole numbers of positives, as long as none of those seen was in pooled reviews.
 *
 * In a stratum sampled without replacement the spread shrinks by √(1 − reviewed/population), the ratio of the
 * predictive standard deviation of its total to the infinite-population one; reviews pooled over a longer time
 * get neither that factor nor the cut, since they are not draws from these items.
 *
 * A stratum that nobody reviewed could hold anything from no positive to nothing but positives: it adds
 * nothing to the estimate and to the lower end, and all its items to the upper end (worst-case bounds).
 *
 * Ericson, W. A. (1969), Subjective Bayesian models in sampling finite populations, JRSS B 31, 195–233;
 * Manski, C. F. (2003), Partial Identification of Probability Distributions, chapter 1.
 */
export function quarterCountTotal(strata: readonly PoolableStratum[], level: number): StratifiedTotal {
  const tail = (1 - level) / 2;
  const positives: StratumEvidence[] = [];
  const negatives: StratumEvidence[] = [];
  let [estimate, proven, possible, unreviewed] = [0, 0, 0, 0];
  let whole = true;
  for (const { population, reviewed, positive, pooled = false } of strata) {
    if (reviewed === 0) {
      unreviewed += population;
      continue;
    }
    const negative = reviewed - positive;
    const scale = pooled ? population : population * Math.sqrt(1 - reviewed / population);
    positives.push({ scale, reviewed, positive });
    negatives.push({ scale, reviewed, positive: negative });
    estimate += (population * positive) / reviewed;
    proven += pooled ? 0 : positive;
    whole &&= !pooled || positive === 0;
    possible += pooled ? population : population - negative;
  }
  const above = quarterCountArm(positives, tail);
  const below = quarterCountArm(negatives, tail);
  const low = estimate - below.length;
  const high = estimate + above.length;
  return {
    estimate,
    lower: Math.max(proven, whole ? Math.floor(low) : low),
    upper: Math.min(possible, whole ? Math.ceil(high) : high) + unreviewed,
    effectivePositives: Math.min(above.effectivePositives, below.effectivePositives),
  };
}
