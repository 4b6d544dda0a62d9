import { betaQuantile } from "../distributions/beta-quantile.js";
import type { Stratum } from "./stratum.js";

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
 * The factor is the ratio of the predictive standard deviation of the stratum's total to the infinite-
 * population one (Ericson 1969, JRSS B 31, 195–233).
 */
export function finiteJeffreys(stratum: Stratum, level: number): StratumTotal {
  const { population, reviewed, positive } = stratum;
  const negative = reviewed - positive;
  const tail = (1 - level) / 2;
  const share = positive / reviewed;
  const low = positive === 0 ? 0 : betaQuantile(tail, positive + 0.5, negative + 0.5);
  const high = negative === 0 ? 1 : betaQuantile(1 - tail, positive + 0.5, negative + 0.5);
  const shrink = Math.sqrt(1 - reviewed / population);
  const estimate = population * share;
  return {
    estimate,
    lower: Math.max(positive, estimate - population * shrink * (share - low)),
    upper: Math.min(population - negative, estimate + population * shrink * (high - share)),
  };
}
