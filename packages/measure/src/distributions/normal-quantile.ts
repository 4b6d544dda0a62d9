import quantile from "@stdlib/stats-base-dists-normal-quantile";

/** The z that leaves (1 − `level`)/2 of the standard normal above it: 1.96 for 0.95. */
export function twoSidedNormalQuantile(level: number): number {
  return -quantile((1 - level) / 2, 0, 1);
}
