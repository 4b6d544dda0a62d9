import cdf from "@stdlib/stats-base-dists-normal-cdf";
import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** P(Z ≤ z) of a standard normal variable. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/** The z below which a standard normal variable falls with probability `p`. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}
