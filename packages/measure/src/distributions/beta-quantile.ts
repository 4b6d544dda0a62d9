import quantile from "@stdlib/stats-base-dists-beta-quantile";

/** The x in [0, 1] below which a Beta(`a`, `b`) variable falls with probability `p`. */
export function betaQuantile(p: number, a: number, b: number): number {
  return quantile(p, a, b);
}
