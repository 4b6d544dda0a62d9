import { type MeasureProblem, problem } from "../problem.js";
import { nonNegativeProblem } from "../validation.js";

/** Attempts of one model at tasks of different lengths, one element each. */
export interface HorizonAttempts {
  /** Minutes that each attempt's task takes a skilled person, > 0. */
  readonly minutes: readonly number[];
  /** 1 or 0 of each attempt, or the share of several that succeeded. */
  readonly successes: readonly number[];
  /** Weight ≥ 0 of each attempt, 1 by default; an attempt of weight 0 counts for nothing. */
  readonly weights?: readonly number[];
  /** Task, or family of tasks, of each attempt; without, each attempt is its own. */
  readonly clusters?: readonly (string | number)[];
}

/** One attempt. */
export interface HorizonRun {
  /** Base-2 logarithm of the minutes. */
  readonly length: number;
  readonly success: number;
  readonly weight: number;
  /** Its place among the attempts, where these have no clusters. */
  readonly cluster: string | number;
}

/** The attempts that have a weight. */
export function weightedRuns({ minutes, successes, weights, clusters }: HorizonAttempts): HorizonRun[] {
  return minutes
    .map((length, index) => ({
      length: Math.log2(length),
      success: successes[index] ?? 0,
      weight: weights?.[index] ?? 1,
      cluster: clusters?.[index] ?? index,
    }))
    .filter((run) => run.weight > 0);
}

export function horizonProblem(
  attempts: HorizonAttempts,
  shares: readonly number[],
  ridge: number,
): MeasureProblem | undefined {
  const { minutes, successes, weights = [], clusters } = attempts;
  if (minutes.length === 0) return problem("empty", "minutes");
  if (successes.length !== minutes.length) return problem("length_mismatch", "successes");
  if (attempts.weights && weights.length !== minutes.length) return problem("length_mismatch", "weights");
  if (clusters && clusters.length !== minutes.length) return problem("length_mismatch", "clusters");
  return (
    withinProblem(minutes, "minutes", (length) => length > 0) ??
    withinProblem(successes, "successes", (success) => success >= 0 && success <= 1) ??
    nonNegativeProblem(weights, "weights") ??
    withinProblem(shares, "shares", (share) => share > 0 && share < 1) ??
    (Number.isFinite(ridge) ? undefined : problem("not_a_number", "ridge")) ??
    (ridge < 0 ? problem("out_of_range", "ridge") : undefined)
  );
}

function withinProblem(
  values: readonly number[],
  field: string,
  within: (value: number) => boolean,
): MeasureProblem | undefined {
  for (const [index, value] of values.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", field, index);
    if (!within(value)) return problem("out_of_range", field, index);
  }
  return undefined;
}
