import type { OnlineState, OnlineStep, OnlineTests } from "./online-state.js";

/** Carries the state through a list of sound p-values. */
export function onlineTests<State extends OnlineState>(
  start: State,
  pValues: readonly number[],
  step: (state: State, p: number) => OnlineStep<State>,
): OnlineTests<State> {
  const levels: number[] = [];
  const rejected: boolean[] = [];
  let state = start;
  for (const p of pValues) {
    const taken = step(state, p);
    levels.push(taken.level);
    rejected.push(taken.rejected);
    state = taken.state;
  }
  return { levels, rejected, state };
}
