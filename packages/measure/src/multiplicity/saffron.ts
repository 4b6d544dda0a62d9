import { isProblem, type MeasureProblem } from "../problem.js";
import { betweenProblem } from "../validation.js";
import { earnedLevel } from "./earned-level.js";
import { type OnlineState, type OnlineStep, type OnlineTests, onlineStateProblem } from "./online-state.js";
import { onlineTests } from "./online-tests.js";
import { pValueProblem, pValuesProblem } from "./p-values-problem.js";

/** State of SAFFRON; its clock counts the tests that were no candidates (p > `lambda`). */
export interface SaffronState extends OnlineState {
  /** A p-value at most this makes a candidate for discovery, which costs nothing; in (0, 1). */
  readonly lambda: number;
}

/**
 * The state before the first test. `alpha` is the false discovery rate to keep (default 0.05), `initialWealth`
 * what may be spent before the first discovery, in (0, `alpha`) (default `alpha`/2), and `lambda` the largest
 * p-value of a candidate, in (0, 1) (default 0.5).
 *
 * Problems: `not_a_number` or `out_of_range` at `alpha`, `initialWealth` or `lambda`.
 */
export function saffronStart(
  input: { readonly alpha?: number; readonly initialWealth?: number; readonly lambda?: number } = {},
): SaffronState | MeasureProblem {
  const { alpha = 0.05, initialWealth = alpha / 2, lambda = 0.5 } = input;
  const state = { alpha, initialWealth, lambda, clock: 0, discoveries: [] };
  return stateProblem(state) ?? state;
}

/**
 * One more test of an endless stream by SAFFRON: as `lordStep`, but wealth is spent only on the tests whose
 * p-value is over `lambda`, which estimate how many nulls are true; more is found where many are false. It
 * supposes that a true null's p-value is independent of the earlier ones.
 *
 * Problems: `not_a_number` or `out_of_range` at `p`; a state from storage is checked too (`alpha`,
 * `initialWealth`, `clock`, `lambda`, and `malformed` at `discoveries` when they are not in order).
 *
 * Ramdas, A., Zrnic, T., Wainwright, M. J. and Jordan, M. I. (2018), SAFFRON: an adaptive algorithm for online
 * control of the false discovery rate, ICML, PMLR 80, 4286–4294; its spending sequence, of exponent 1.6.
 */
export function saffronStep(state: SaffronState, p: number): OnlineStep<SaffronState> | MeasureProblem {
  return stateProblem(state) ?? pValueProblem(p, "p") ?? step(state, p);
}

/** A list of tests in their order of arrival: `saffronStep` from `state`, or from `saffronStart()`. */
export function saffron(
  pValues: readonly number[],
  state: SaffronState | MeasureProblem = saffronStart(),
): OnlineTests<SaffronState> | MeasureProblem {
  if (isProblem(state)) return state;
  return stateProblem(state) ?? pValuesProblem(pValues) ?? onlineTests(state, pValues, step);
}

function step(state: SaffronState, p: number): OnlineStep<SaffronState> {
  const { lambda } = state;
  const level = Math.min(lambda, (1 - lambda) * earnedLevel(state, spending));
  const rejected = p <= level;
  const clock = p <= lambda ? state.clock : state.clock + 1;
  const discoveries = rejected ? [...state.discoveries, clock] : state.discoveries;
  return { state: { ...state, clock, discoveries }, level, rejected };
}

function stateProblem(state: SaffronState): MeasureProblem | undefined {
  return onlineStateProblem(state) ?? betweenProblem(state.lambda, "lambda", { minimum: 0, maximum: 1 });
}

/** 0.4374901658 is 1/ζ(1.6): the sum over all ticks is 1. */
function spending(tick: number): number {
  return 0.437_490_165_8 / tick ** 1.6;
}
