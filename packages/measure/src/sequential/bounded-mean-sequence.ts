import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** What has to be remembered between two observations: plain data, to be stored as it is. */
export interface BoundedMeanState {
  readonly level: number;
  readonly n: number;
  readonly sum: number;
  /** Squared distances of the observations to the running mean that included them. */
  readonly squares: number;
  readonly weight: number;
  readonly weightedSum: number;
  readonly spent: number;
}

/** Largest weight of an observation, under 1. */
const LARGEST_BET = 0.5;

/** The state before the first observation. Problems: `level`. */
export function boundedMeanStart(level = 0.95): BoundedMeanState | MeasureProblem {
  return levelProblem(level) ?? { level, n: 0, sum: 0, squares: 0, weight: 0, weightedSum: 0, spent: 0 };
}

/**
 * One more observation of a confidence sequence for the mean of values in [0, 1]: with probability `level` the
 * `interval` holds the true mean after every observation. It learns the variance (empirical Bernstein with
 * predictable weights), and supposes only that each value has this mean given the earlier ones. `estimate` is the
 * mean; the interval is centred on a weighted mean.
 *
 * Problems: `not_a_number` or `out_of_range` (outside [0, 1]) at `value`; a state from storage is checked too
 * (`level`, `n`, and `malformed` at `state`).
 *
 * Waudby-Smith, I. and Ramdas, A. (2024), Estimating means of bounded random variables by betting, JRSS B 86, 1–27,
 * theorem 2.
 */
export function boundedMeanStep(
  state: BoundedMeanState,
  value: number,
): { readonly state: BoundedMeanState; readonly interval: Interval } | MeasureProblem {
  const found = stateProblem(state);
  if (found) return found;
  if (!Number.isFinite(value)) return problem("not_a_number", "value");
  if (value < 0 || value > 1) return problem("out_of_range", "value");
  const next = extended(state, value);
  return { state: next, interval: intervalOf(next) };
}

function extended(state: BoundedMeanState, value: number): BoundedMeanState {
  const { level } = state;
  const n = state.n + 1;
  // The weight and the prediction know only the earlier observations; both start as if half an item had been seen.
  const variance = (0.25 + state.squares) / n;
  const predicted = (0.5 + state.sum) / n;
  const bet = Math.min(LARGEST_BET, Math.sqrt((2 * wanted(level)) / (variance * n * Math.log1p(n))));
  const sum = state.sum + value;
  return {
    level,
    n,
    sum,
    squares: state.squares + (value - (0.5 + sum) / (n + 1)) ** 2,
    weight: state.weight + bet,
    weightedSum: state.weightedSum + bet * value,
    spent: state.spent + (value - predicted) ** 2 * (-Math.log1p(-bet) - bet),
  };
}

function intervalOf({ level, n, sum, weight, weightedSum, spent }: BoundedMeanState): Interval {
  const centre = weightedSum / weight;
  const radius = (wanted(level) + spent) / weight;
  return {
    estimate: sum / n,
    lower: Math.max(0, centre - radius),
    upper: Math.min(1, centre + radius),
    level,
    method: "empirical-bernstein-sequence",
  };
}

/** ln(2/α). */
function wanted(level: number): number {
  return Math.LN2 - Math.log(1 - level);
}

function stateProblem(state: BoundedMeanState): MeasureProblem | undefined {
  const { level, n, sum, squares, weight, weightedSum, spent } = state;
  const found = levelProblem(level) ?? countProblem(n, "n");
  if (found) return found;
  const sound = [sum, squares, weight, weightedSum, spent].every((part) => part >= 0 && part <= n);
  return sound ? undefined : problem("malformed", "state");
}
