import type { DelaySum } from "./delay-sums.js";

/**
 * The share of events reported by the delays 0, 1, …, of those reported by the longest: the product of 1 − the reverse-
 * time hazard of each longer delay, that is of the share of the events reported by it that came at it.
 */
export function reportedShares(sums: readonly DelaySum[]): number[] {
  const shares = sums.map(() => 1);
  for (let delay = sums.length - 1; delay > 0; delay--) {
    const { at, before } = sums[delay] ?? { at: 0, before: 0 };
    const earlier = at === 0 ? 1 : before / (at + before);
    shares[delay - 1] = (shares[delay] ?? 1) * earlier;
  }
  return shares;
}
