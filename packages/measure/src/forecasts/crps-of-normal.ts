import { normalCdf } from "../distributions/normal.js";
import type { NormalForecast } from "./forecast.js";

/**
 * CRPS of a normal distribution, in closed form.
 *
 * Gneiting, T., Raftery, A. E., Westveld, A. H. and Goldman, T. (2005), Calibrated probabilistic forecasting
 * using ensemble model output statistics and minimum CRPS estimation, Monthly Weather Review 133, 1098–1118.
 */
export function crpsOfNormal({ mean, deviation }: NormalForecast, observed: number): number {
  const z = (observed - mean) / deviation;
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return (observed - mean) * (2 * normalCdf(z) - 1) + deviation * (2 * density - 1 / Math.sqrt(Math.PI));
}
