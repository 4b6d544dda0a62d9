import { betaCdf } from "./beta-cdf.js";
import { betaQuantile } from "./beta-quantile.js";

/** P(T ≤ t) of Student's t. */
export function studentCdf(t: number, degreesOfFreedom: number): number {
  const tail = betaCdf(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/** The t below which Student's t falls with probability `p`. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (p === 0.5) return 0;
  const share = betaQuantile(2 * Math.min(p, 1 - p), degreesOfFreedom / 2, 0.5);
  const t = Math.sqrt((degreesOfFreedom * (1 - share)) / share);
  return p < 0.5 ? -t : t;
}
