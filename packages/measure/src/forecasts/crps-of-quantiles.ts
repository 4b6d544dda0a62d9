import type { ForecastQuantile } from "./forecast.js";

/**
 * Twice the mean pinball loss of quantiles. CRPS is twice the integral of that loss over the probabilities,
 * so that this is CRPS for many evenly spaced ones.
 *
 * Laio, F. and Tamea, S. (2007), Verification tools for probabilistic forecasts of continuous hydrological
 * variables, Hydrology and Earth System Sciences 11, 1267–1277.
 */
export function crpsOfQuantiles(quantiles: readonly ForecastQuantile[], observed: number): number {
  const losses = quantiles.map(({ probability, value }) =>
    observed < value ? (1 - probability) * (value - observed) : probability * (observed - value),
  );
  return (2 * losses.reduce((sum, loss) => sum + loss, 0)) / losses.length;
}
