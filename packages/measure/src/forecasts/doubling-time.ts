import { studentQuantile } from "../distributions/student-t.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { logTrend } from "./log-trend.js";

/** Days in which the trend doubles; an end is Infinity where the trend does not rise. */
export interface DoublingTime extends Interval {
  /** Doublings a day; below 0 for a trend that falls, with −1/slope its halving time. */
  readonly slope: Interval;
  /**
   * Whether the slope's interval lies above 0. If not, `upper` is Infinity: the trend may not rise at all.
   */
  readonly growing: boolean;
}

/**
 * Doubling time of a series of positive values: the inverse of the slope of log2(value) on day by ordinary
 * least squares, with the interval of Student's t for the slope turned over. It supposes that growth is
 * exponential and that the departures from it (in the logarithm) are independent, normal and of one spread;
 * `days` are in any order and may repeat.
 *
 * A trend that does not rise never doubles: its doubling time is Infinity, and so are `estimate` and the ends
 * that come from a slope of 0 or less. The interval is therefore right for any true slope.
 *
 * Problems: those of `logTrend`; `out_of_range` for a `level` outside (0, 1).
 *
 * Draper, N. R. and Smith, H. (1998), Applied Regression Analysis, chapter 1; Kwa, T. et al. (2025),
 * Measuring AI ability to complete long tasks, arXiv 2503.14499, for its use on time horizons.
 */
export function doublingTime(input: {
  readonly days: readonly number[];
  readonly values: readonly number[];
  readonly level?: number;
}): DoublingTime | MeasureProblem {
  const { days, values, level = 0.95 } = input;
  const found = levelProblem(level);
  if (found) return found;
  const trend = logTrend(days, values);
  if (isProblem(trend)) return trend;
  const { line, degreesOfFreedom } = trend;
  const error = Math.sqrt(line.residualSumOfSquares / degreesOfFreedom / line.spreadX);
  const margin = studentQuantile((1 + level) / 2, degreesOfFreedom) * error;
  const slope = {
    estimate: line.slope,
    lower: line.slope - margin,
    upper: line.slope + margin,
    level,
    method: "least-squares-t",
  };
  return {
    estimate: daysToDouble(slope.estimate),
    lower: daysToDouble(slope.upper),
    upper: daysToDouble(slope.lower),
    level,
    method: "log-linear-t",
    slope,
    growing: slope.lower > 0,
  };
}

function daysToDouble(slope: number): number {
  return slope > 0 ? 1 / slope : Number.POSITIVE_INFINITY;
}
