import { isProblem, type MeasureProblem } from "../problem.js";
import { earnedLevel } from "./earned-level.js";
import { type OnlineState, type OnlineStep, type OnlineTests, onlineStateProblem } from "./online-state.js";
import { onlineTests } from "./online-tests.js";
import { pValueProblem, pValuesProblem } from "./p-values-problem.js";

/** State of LORD++; its clock counts the tests. */
export type LordState = OnlineState;

/**
 * The state before the first test. `alpha` is the false discovery rate to keep (default 0.05) and
 * `initialWealth` what may be spent before the first discovery, in (0, `alpha`) (default `alpha`/10).
 *
 * Problems: `not_a_number` or `out_of_range` at `alpha` or `initialWealth`.
 */
export function lordStart(
  input: { readonly alpha?: number; readonly initialWealth?: number } = {},
): LordState | MeasureProblem {
  const { alpha = 0.05, initialWealth = alpha / 10 } = input;
  const state = { alpha, initialWealth, clock: 0, discoveries: [] };
  return onlineStateProblem(state) ?? state;
}

/**
 * One more test of an endless stream by LORD++: its level comes from the discoveries so far, the recent ones
 * most, so that the false discovery rate stays at most `alpha` at every time. It supposes that a true null's
 * p-value is independent of the earlier ones.
 *
 * Problems: `not_a_number` or `out_of_range` at `p`; a state from storage is checked too (`alpha`,
 * `initialWealth`, `clock`, and `malformed` at `discoveries` when they are not in order).
 *
 * Ramdas, A., Yang, F., Wainwright, M. J. and Jordan, M. I. (2017), Online control of the false discovery rate
 * with decaying memory, NeurIPS 30, 5650–5659; spending sequence of Javanmard, A. and Montanari, A. (2018),
 * Online rules for control of false discovery rate and false discovery exceedance, Annals of Statistics 46,
 * 526–554, equation 31.
 */
export function lordStep(state: LordState, p: number): OnlineStep<LordState> | MeasureProblem {
  return onlineStateProblem(state) ?? pValueProblem(p, "p") ?? step(state, p);
}

/** A list of tests in their order of arrival: `lordStep` from `state`, or from `lordStart()`. */
export function lord(
  pValues: readonly number[],
  state: LordState | MeasureProblem = lordStart(),
): OnlineTests<LordState> | MeasureProblem {
  if (isProblem(state)) return state;
  return onlineStateProblem(state) ?? pValuesProblem(pValues) ?? onlineTests(state, pValues, step);
}

function step(state: LordState, p: number): OnlineStep<LordState> {
  const level = earnedLevel(state, spending);
  const rejected = p <= level;
  const clock = state.clock + 1;
  const discoveries = rejected ? [...state.discoveries, clock] : state.discoveries;
  return { state: { ...state, clock, discoveries }, level, rejected };
}

/** Its sum over all ticks is 0.976. */
function spending(tick: number): number {
  return (0.077_208_38 * Math.log(Math.max(tick, 2))) / (tick * Math.exp(Math.sqrt(Math.log(tick))));
}
