import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { betweenProblem, levelProblem } from "../validation.js";
import { firstDayAt } from "./first-day-at.js";
import { type LogTrend, logTrend } from "./log-trend.js";
import { resampledLines } from "./resampled-lines.js";

/** The day of crossing as an interval; a day is Infinity where the trend never crosses. */
export interface ThresholdCrossing extends Interval {
  /** For each probability asked for, the day by which the trend has crossed with that probability. */
  readonly quantiles: readonly { readonly probability: number; readonly day: number }[];
  /** Probability that the trend never crosses. */
  readonly never: number;
  /** Probability that it has crossed on the day `horizon`. */
  readonly byHorizon: number;
}

/** (1 − 0.95)/2 of 2,000 is 50, a little more by rounding. */
const ROUNDING = 1e-6;

/**
 * The day on which a growing series reaches `threshold`, as a distribution: the least-squares line of
 * log2(value) on day is fitted again to `replicates` (default 2,000) resampled series, and each line's
 * crossing is a draw.
 *
 * It is the day of the *trend*, which single values precede and follow; the trend is taken to go on as it
 * went. A line that is at or over the threshold on the first day of the series has crossed on that day; one
 * that starts below and does not rise never crosses. `estimate` is the crossing of the fitted line, `lower`
 * and `upper` are the quantiles at (1 ± `level`)/2. For a falling series and a lower threshold give the
 * inverses of both.
 *
 * `resampling` "residuals" (default) supposes departures of one spread, of any distribution; "cases" draws
 * whole points, which allows a spread that changes with the day (see `resampledLines`).
 *
 * Problems: those of `logTrend`; `out_of_range` for `threshold` ≤ 0, `level` or one of `probabilities`
 * outside (0, 1) and `replicates` not a whole number from 100 to 1,000,000; `not_a_number` (`threshold`,
 * `horizon`).
 *
 * Efron, B. and Tibshirani, R. J. (1993), An Introduction to the Bootstrap, chapters 9 and 13.
 */
export function thresholdCrossing(input: {
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly threshold: number;
  /** Last day that matters, on the scale of `days`. */
  readonly horizon: number;
  readonly seed: number | string;
  readonly resampling?: "residuals" | "cases";
  readonly replicates?: number;
  readonly probabilities?: readonly number[];
  readonly level?: number;
}): ThresholdCrossing | MeasureProblem {
  const { threshold, horizon, seed, resampling = "residuals", replicates = 2000, level = 0.95 } = input;
  const { probabilities = [0.1, 0.25, 0.5, 0.75, 0.9] } = input;
  const found = settingsProblem({ threshold, horizon, replicates, probabilities, level });
  if (found) return found;
  const trend = logTrend(input.days, input.values);
  if (isProblem(trend)) return trend;
  const goal = { height: Math.log2(threshold), start: firstDay(trend) };
  const days = new Float64Array(replicates);
  for (const [index, line] of resampledLines(trend, { resampling, replicates, seed }).entries()) {
    days[index] = firstDayAt(line, goal);
  }
  days.sort();
  const quantile = (probability: number) => days[Math.ceil(probability * replicates - ROUNDING) - 1] ?? 0;
  return {
    estimate: firstDayAt(trend.line, goal),
    lower: quantile((1 - level) / 2),
    upper: quantile((1 + level) / 2),
    level,
    method: `bootstrap-${resampling}`,
    quantiles: probabilities.map((probability) => ({ probability, day: quantile(probability) })),
    never: days.filter((day) => day === Number.POSITIVE_INFINITY).length / replicates,
    byHorizon: days.filter((day) => day <= horizon).length / replicates,
  };
}

function firstDay({ days }: LogTrend): number {
  return days.reduce((first, day) => Math.min(first, day), Number.POSITIVE_INFINITY);
}

function settingsProblem(settings: {
  readonly threshold: number;
  readonly horizon: number;
  readonly replicates: number;
  readonly probabilities: readonly number[];
  readonly level: number;
}): MeasureProblem | undefined {
  const { threshold, horizon, replicates, probabilities, level } = settings;
  if (!Number.isFinite(threshold)) return problem("not_a_number", "threshold");
  if (threshold <= 0) return problem("out_of_range", "threshold");
  if (!Number.isFinite(horizon)) return problem("not_a_number", "horizon");
  if (!Number.isInteger(replicates) || replicates < 100 || replicates > 1_000_000) {
    return problem("out_of_range", "replicates");
  }
  for (const [index, probability] of probabilities.entries()) {
    const found = betweenProblem(probability, "probabilities", { minimum: 0, maximum: 1 });
    if (found) return { ...found, index };
  }
  return levelProblem(level);
}
