import { wilsonEnds } from "./wilson-ends.js";

/** A share as seen in `size` items, which need not be whole. */
export interface SeenShare {
  readonly share: number;
  readonly size: number;
}

/**
 * First share minus second, each arm of the interval being the root of the sum of the squared arms of the two
 * Wilson intervals (Newcombe 1998, method 10).
 */
export function hybridScoreDifference(
  first: SeenShare,
  second: SeenShare,
  z: number,
): { estimate: number; lower: number; upper: number } {
  const one = wilsonEnds(first.share, first.size, z);
  const two = wilsonEnds(second.share, second.size, z);
  const estimate = first.share - second.share;
  return {
    estimate,
    lower: estimate - Math.hypot(first.share - one.lower, two.upper - second.share),
    upper: estimate + Math.hypot(one.upper - first.share, second.share - two.lower),
  };
}
