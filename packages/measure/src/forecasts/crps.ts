import { type MeasureProblem, problem } from "../problem.js";
import { crpsOfNormal } from "./crps-of-normal.js";
import { crpsOfQuantiles } from "./crps-of-quantiles.js";
import { crpsOfSamples } from "./crps-of-samples.js";
import { type Forecast, forecastProblem } from "./forecast.js";

/**
 * Continuous ranked probability score of a forecast for what was observed, in the unit of the observation: 0
 * is perfect, lower is better, and for a forecast of a single value it is the absolute error. Proper: no
 * forecast has a lower expected score than the true distribution.
 *
 * Samples are scored as draws from the forecast rather than as the forecast (see `crpsOfSamples`); quantiles
 * by twice their mean pinball loss, which nears the score of the distribution as their number grows.
 *
 * Problems: those of `forecastProblem`; `not_a_number` (`observed`).
 *
 * Gneiting, T. and Raftery, A. E. (2007), Strictly proper scoring rules, prediction, and estimation, JASA
 * 102, 359–378.
 */
export function crps(forecast: Forecast, observed: number): number | MeasureProblem {
  if (!Number.isFinite(observed)) return problem("not_a_number", "observed");
  return forecastProblem(forecast) ?? crpsOf(forecast, observed);
}

function crpsOf(forecast: Forecast, observed: number): number {
  if (forecast.kind === "samples") return crpsOfSamples(forecast.samples, observed);
  if (forecast.kind === "quantiles") return crpsOfQuantiles(forecast.quantiles, observed);
  return crpsOfNormal(forecast, observed);
}
