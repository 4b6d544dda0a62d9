import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { betweenProblem } from "../validation.js";
import { type BacktestPoint, backtestPoint } from "./backtest-point.js";
import type { Forecast } from "./forecast.js";
import { type IntervalRecord, intervalRecord } from "./interval-record.js";
import type { Pit } from "./predictive-pit.js";

/** The record of a way to forecast. */
export interface Backtest {
  readonly points: readonly BacktestPoint[];
  /** Origins at which it gave no forecast, or none from which a median can be read. */
  readonly refused: readonly { readonly origin: number; readonly problem: MeasureProblem }[];
  /** Mean of observed − median: above 0, it foresees too little. */
  readonly meanError: number;
  readonly meanAbsoluteError: number;
  readonly meanCrps: number;
  /** For each level, how often its central interval held what was observed. */
  readonly coverage: readonly IntervalRecord[];
  /** What `pitCalibration` takes. */
  readonly pit: readonly Pit[];
}

/**
 * Rolling-origin evaluation: at each origin — first after `firstOrigin` observations, then every `step`
 * (default 1) — `forecast` is given the observations before it, and its forecast of the one `ahead` steps on
 * (default 1, the one that comes next) is compared with what was observed. Nothing later than the origin is
 * ever shown to it.
 *
 * Errors of forecasts more than one step ahead overlap, and are not independent. What `forecast` throws is
 * not caught; a problem that it returns is listed in `refused`, and if there is nothing else the first one is
 * returned.
 *
 * Problems: `not_a_number` (`series`); `too_few` (`series`) when it ends before the first forecast;
 * `out_of_range` for `firstOrigin`, `ahead` or `step` that are not whole numbers ≥ 1 and for `levels` outside
 * (0, 1).
 *
 * Tashman, L. J. (2000), Out-of-sample tests of forecasting accuracy: an analysis and review, International
 * Journal of Forecasting 16, 437–450.
 */
export function backtest(input: {
  readonly series: readonly number[];
  readonly forecast: (history: readonly number[], ahead: number) => Forecast | MeasureProblem;
  readonly firstOrigin: number;
  readonly ahead?: number;
  readonly step?: number;
  readonly levels?: readonly number[];
}): Backtest | MeasureProblem {
  const { series, forecast, firstOrigin, ahead = 1, step = 1, levels = [0.5, 0.8, 0.95] } = input;
  const found = planProblem({ series, firstOrigin, ahead, step, levels });
  if (found) return found;
  const points: BacktestPoint[] = [];
  const refused: { origin: number; problem: MeasureProblem }[] = [];
  for (let origin = firstOrigin; origin + ahead <= series.length; origin += step) {
    const given = forecast(series.slice(0, origin), ahead);
    const target = { origin, observed: series[origin + ahead - 1] ?? 0, levels };
    const outcome = isProblem(given) ? given : backtestPoint(given, target);
    if (isProblem(outcome)) refused.push({ origin, problem: outcome });
    else points.push(outcome);
  }
  if (points.length === 0) return refused[0]?.problem ?? problem("too_few", "series");
  return {
    points,
    refused,
    meanError: meanOf(points, ({ error }) => error),
    meanAbsoluteError: meanOf(points, ({ error }) => Math.abs(error)),
    meanCrps: meanOf(points, (point) => point.crps),
    coverage: levels.map((level, place) => intervalRecord(level, points, place)),
    pit: points.map((point) => point.pit),
  };
}

function meanOf(points: readonly BacktestPoint[], value: (point: BacktestPoint) => number): number {
  return points.reduce((sum, point) => sum + value(point), 0) / points.length;
}

function planProblem(plan: {
  readonly series: readonly number[];
  readonly firstOrigin: number;
  readonly ahead: number;
  readonly step: number;
  readonly levels: readonly number[];
}): MeasureProblem | undefined {
  for (const [index, value] of plan.series.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", "series", index);
  }
  for (const field of ["firstOrigin", "ahead", "step"] as const) {
    if (!Number.isSafeInteger(plan[field]) || plan[field] < 1) return problem("out_of_range", field);
  }
  for (const [index, level] of plan.levels.entries()) {
    const found = betweenProblem(level, "levels", { minimum: 0, maximum: 1 });
    if (found) return { ...found, index };
  }
  return undefined;
}
