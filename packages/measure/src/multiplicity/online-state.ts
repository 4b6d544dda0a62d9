import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, countProblem } from "../validation.js";

/** What an online procedure has to remember between two tests: plain data, to be stored as it is. */
export interface OnlineState {
  /** The false discovery rate to keep, in (0, 1). */
  readonly alpha: number;
  /** Share of `alpha` to spend before the first discovery, as a number in (0, `alpha`). */
  readonly initialWealth: number;
  /** Ticks of the procedure's clock so far. */
  readonly clock: number;
  /** The clock after each discovery, in order. */
  readonly discoveries: readonly number[];
}

/** The outcome of one test. */
export interface OnlineStep<State extends OnlineState> {
  readonly state: State;
  /** The level that the p-value was held against. */
  readonly level: number;
  /** p ≤ level: a discovery. */
  readonly rejected: boolean;
}

/** The outcome of a list of tests, and the state to go on from. */
export interface OnlineTests<State extends OnlineState> {
  readonly levels: readonly number[];
  readonly rejected: readonly boolean[];
  readonly state: State;
}

/** What forbids going on from a state, which may come from storage. */
export function onlineStateProblem(state: OnlineState): MeasureProblem | undefined {
  const { alpha, initialWealth, clock, discoveries } = state;
  const found =
    betweenProblem(alpha, "alpha", { minimum: 0, maximum: 1 }) ??
    betweenProblem(initialWealth, "initialWealth", { minimum: 0, maximum: alpha }) ??
    countProblem(clock, "clock");
  if (found) return found;
  let earlier = 0;
  for (const [index, discovery] of discoveries.entries()) {
    const off = countProblem(discovery, "discoveries", index);
    if (off) return off;
    if (discovery < earlier || discovery > clock) return problem("malformed", "discoveries", index);
    earlier = discovery;
  }
  return undefined;
}
