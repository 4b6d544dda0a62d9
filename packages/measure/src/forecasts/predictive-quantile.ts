import { normalQuantile } from "../distributions/normal.js";
import type { Forecast, ForecastQuantile } from "./forecast.js";

/**
 * The value under which a valid forecast puts probability `p`: among samples, between order statistics
 * (Hyndman and Fan's type 7); between given quantiles, linearly; null outside the given ones.
 *
 * Hyndman, R. J. and Fan, Y. (1996), Sample quantiles in statistical packages, American Statistician 50,
 * 361–365.
 */
export function predictiveQuantile(forecast: Forecast, p: number): number | null {
  if (forecast.kind === "normal") return forecast.mean + forecast.deviation * normalQuantile(p);
  if (forecast.kind === "quantiles") return between(forecast.quantiles, p);
  const sorted = Float64Array.from(forecast.samples).sort();
  const place = p * (sorted.length - 1);
  const [below = 0, above = below] = sorted.subarray(Math.floor(place), Math.floor(place) + 2);
  return below + (place - Math.floor(place)) * (above - below);
}

function between(quantiles: readonly ForecastQuantile[], p: number): number | null {
  const next = quantiles.findIndex(({ probability }) => probability >= p - ROUNDING);
  const [above, below] = [quantiles[next], quantiles[next - 1]];
  if (above === undefined) return null;
  if (above.probability <= p + ROUNDING) return above.value;
  if (below === undefined) return null;
  const share = (p - below.probability) / (above.probability - below.probability);
  return below.value + share * (above.value - below.value);
}

/** 0.975 and (1 + 0.95)/2 are one probability. */
const ROUNDING = 1e-12;
