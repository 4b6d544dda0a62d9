import { normalCdf } from "../distributions/normal.js";
import type { Forecast, ForecastQuantile } from "./forecast.js";

/**
 * The probability integral transform of an observation, where its forecast tells it only to an interval: from
 * P(X < y) to P(X ≤ y). Both are the same where the forecast has no mass at y.
 */
export interface Pit {
  readonly lower: number;
  readonly upper: number;
}

/** PIT of what was observed under a valid forecast; from quantiles, known only to lie between two of them. */
export function predictivePit(forecast: Forecast, observed: number): Pit {
  if (forecast.kind === "quantiles") return pitBetween(forecast.quantiles, observed);
  if (forecast.kind === "normal") {
    const share = normalCdf((observed - forecast.mean) / forecast.deviation);
    return { lower: share, upper: share };
  }
  const { samples } = forecast;
  const below = samples.filter((sample) => sample < observed).length;
  const notAbove = samples.filter((sample) => sample <= observed).length;
  return { lower: below / samples.length, upper: notAbove / samples.length };
}

function pitBetween(quantiles: readonly ForecastQuantile[], observed: number): Pit {
  const lower = quantiles.findLast(({ value }) => value < observed)?.probability ?? 0;
  const equal = quantiles.findLast(({ value }) => value === observed);
  const above = quantiles.find(({ value }) => value > observed);
  return { lower, upper: (equal ?? above)?.probability ?? 1 };
}
