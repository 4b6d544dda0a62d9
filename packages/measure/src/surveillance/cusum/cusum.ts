import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";

export interface CusumPoint {
  /** The statistic after this step, in natural-log units; before the restart when it signals. */
  readonly statistic: number;
  readonly signal: boolean;
  /** 0-based first step of the present run above zero: the likeliest start of the change; null at zero. */
  readonly runStart: number | null;
}

export interface Cusum {
  readonly points: readonly CusumPoint[];
  /** What to pass as `initial` to go on with later steps. */
  readonly final: number;
}

/** How a CUSUM is run, whatever it watches. */
export interface CusumSettings {
  /** Signals when the statistic reaches it; natural-log units, > 0. */
  readonly limit: number;
  /** Whether the statistic goes back to 0 after a signal (default), or goes on and may signal at each step. */
  readonly restart?: boolean;
  /** Where the statistic starts (default 0); a run that began earlier has its `runStart` at 0. */
  readonly initial?: number;
}

export function limitProblem(limit: number): MeasureProblem | undefined {
  return betweenProblem(limit, "limit", { minimum: 0, maximum: Number.POSITIVE_INFINITY });
}

export function settingsProblem({ limit, initial = 0 }: CusumSettings): MeasureProblem | undefined {
  return (
    limitProblem(limit) ??
    betweenProblem(initial, "initial", { minimum: -Number.MIN_VALUE, maximum: Number.POSITIVE_INFINITY })
  );
}

/** Runs S_t = max(0, S_{t−1} + the log-likelihood ratio of step t) over `ratios`. */
export function accumulate(ratios: Float64Array, settings: CusumSettings): Cusum {
  const { limit, restart = true, initial = 0 } = settings;
  const points: CusumPoint[] = [];
  let carried = initial;
  let runStart: number | null = initial > 0 ? 0 : null;
  for (const [index, ratio] of ratios.entries()) {
    const statistic = Math.max(0, carried + ratio);
    runStart = statistic > 0 ? (runStart ?? index) : null;
    const signal = statistic >= limit;
    points.push({ statistic, signal, runStart });
    carried = statistic;
    if (signal && restart) {
      carried = 0;
      runStart = null;
    }
  }
  return { points, final: carried };
}
