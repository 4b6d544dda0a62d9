import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { crps } from "./crps.js";
import type { Forecast } from "./forecast.js";
import { type Pit, predictivePit } from "./predictive-pit.js";
import { predictiveQuantile } from "./predictive-quantile.js";

/** One forecast beside what was observed. */
export interface BacktestPoint {
  /** Observations that the forecast was made from. */
  readonly origin: number;
  readonly observed: number;
  readonly median: number;
  /** Observed − median. */
  readonly error: number;
  readonly crps: number;
  readonly pit: Pit;
  /** For each level, whether the central interval held it; null where the quantiles given do not tell. */
  readonly held: readonly (boolean | null)[];
}

/**
 * Scores a forecast; a problem when it is not a valid one or its quantiles do not reach its median
 * (`too_few`).
 */
export function backtestPoint(
  forecast: Forecast,
  target: { readonly origin: number; readonly observed: number; readonly levels: readonly number[] },
): BacktestPoint | MeasureProblem {
  const { origin, observed, levels } = target;
  const score = crps(forecast, observed);
  if (isProblem(score)) return score;
  const median = predictiveQuantile(forecast, 0.5);
  if (median === null) return problem("too_few", "forecast.quantiles");
  const held = levels.map((level) => {
    const lower = predictiveQuantile(forecast, (1 - level) / 2);
    const upper = predictiveQuantile(forecast, (1 + level) / 2);
    return lower === null || upper === null ? null : lower <= observed && observed <= upper;
  });
  const pit = predictivePit(forecast, observed);
  return { origin, observed, median, error: observed - median, crps: score, pit, held };
}
