import cdf from "@stdlib/stats-base-dists-beta-cdf";

/** P(X ≤ x) of a Beta(`a`, `b`) variable: the regularised incomplete beta function. */
export function betaCdf(x: number, a: number, b: number): number {
  return cdf(x, a, b);
}
