import type { DelaySum } from "./delay-sums.js";

/** Posterior mean and mean square of the odds that an event is not reported yet. */
export interface UnseenOdds {
  readonly mean: number;
  readonly square: number;
}

/**
 * The odds for days seen up to the delays 0, 1, …; null where so few reports are known that their mean square is
 * infinite. Each reverse-time hazard has its own Beta posterior, from a Dirichlet distribution of the delay whose mass,
 * one event, is spread evenly.
 */
export function unseenOdds(sums: readonly DelaySum[]): (UnseenOdds | null)[] {
  const odds: (UnseenOdds | null)[] = sums.map(() => ({ mean: 0, square: 0 }));
  for (let delay = sums.length - 1; delay > 0; delay--) {
    const { at, before } = sums[delay] ?? { at: 0, before: 0 };
    const now = at + 1 / sums.length;
    const earlier = before + delay / sums.length;
    const later = odds[delay] ?? null;
    if (later === null || earlier <= 2) {
      odds[delay - 1] = null;
      continue;
    }
    // Odds of this hazard; 1 + unseen odds is the product of 1 + these over the longer delays.
    const mean = now / (earlier - 1);
    const square = (now * (now + 1)) / ((earlier - 1) * (earlier - 2));
    odds[delay - 1] = {
      mean: later.mean + mean + later.mean * mean,
      square: later.square * (1 + 2 * mean + square) + 2 * later.mean * (mean + square) + square,
    };
  }
  return odds;
}
