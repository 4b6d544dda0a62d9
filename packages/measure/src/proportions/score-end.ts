import { bracketedRoot } from "./bracketed-root.js";

/**
 * The largest difference in [`estimate`, 1] that is no more than `z` standard errors over `estimate`, the
 * standard error being that under the difference itself.
 */
export function scoreEnd(estimate: number, z: number, variance: (difference: number) => number): number {
  const excess = (difference: number): number =>
    estimate - difference + z * Math.sqrt(Math.max(0, variance(difference)));
  // At the estimate itself the variance may be 0 and yet be wide enough just beside it.
  const start = estimate + (1 - estimate) * 2 ** -50;
  return excess(start) > 0 ? bracketedRoot(excess, start, 1) : start;
}
