import type { OnlineState } from "./online-state.js";

/**
 * What the coming test may spend: the initial wealth and what each discovery earned (`alpha`; less the initial
 * wealth for the first), each spread over the ticks that follow it by `spending`, a sequence over 1, 2, 3, …
 * that never rises and sums to at most 1.
 */
export function earnedLevel(state: OnlineState, spending: (tick: number) => number): number {
  const { alpha, initialWealth, clock, discoveries } = state;
  let level = initialWealth * spending(clock + 1);
  let earned = alpha - initialWealth;
  for (const discovery of discoveries) {
    level += earned * spending(clock + 1 - discovery);
    earned = alpha;
  }
  return level;
}
