import { betaQuantile } from "../distributions/beta-quantile.js";
import type { PoolableStratum } from "./stratum.js";

/** Number of positives in one stratum, with its interval. */
export interface StratumTotal {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Positives in a reviewed stratum: Jeffreys' interval for its share, its two arms shortened by the
 * finite-population factor √(1 − reviewed/population), and cut to what the reviews already prove (positives
 * seen ≤ total ≤ population − negatives seen). A stratum reviewed whole has no width left.
 *
 * Reviews pooled over a longer time get neither the factor nor the cut: they are not draws from these items.
 *
 * The factor is the ratio of the predictive standard deviation of the stratum's total to the infinite-
 * population one (Ericson 1969, JRSS B 31, 195–233).
 */
export function finiteJeffreys(stratum: PoolableStratum, level: number): StratumTotal {
  const { population, reviewed, positive } = stratum;
  const negative = reviewed - positive;
  const tail = (1 - level) / 2;
  const share = positive / reviewed;
  const low = positive === 0 ? 0 : betaQuantile(tail, positive + 0.5, negative + 0.5);
  const high = negative === 0 ? 1 : betaQuantile(1 - tail, positive + 0.5, negative + 0.5);
  const estimate = population * share;
  if (stratum.pooled === true) return { estimate, lower: population * low, upper: population * high };
  const shrink = Math.sqrt(1 - reviewed / population);
  return {
    estimate,
    lower: Math.max(positive, estimate - population * shrink * (share - low)),
    upper: Math.min(population - negative, estimate + population * shrink * (high - share)),
  };
}
