import { logGamma } from "../distributions/log-gamma.js";
import type { Division } from "./optimal-breaks.js";
import type { SegmentSeries } from "./segment-series.js";

/** Residuals under this share of the series' own sum of squares are rounding: the fit is exact. */
const EXACT = 1e-12;

/** Parameters of one segment. */
export function parametersOf({ shape }: SegmentSeries): number {
  return shape === "linear" ? 2 : 1;
}

/** −2 log-likelihood + penalty of a division of the series: the least is the best. */
export function divisionScore(series: SegmentSeries, division: Division): number {
  const { criterion, noise } = series;
  const length = series.values.length;
  const [parameters, breaks] = [parametersOf(series), division.breaks.length];
  const logLength = Math.log(length);
  const lost = minusTwoLogLikelihood(series, division.cost);
  if (criterion === "bic") {
    const spread = noise === "normal" ? 1 : 0;
    return lost + (parameters * (breaks + 1) + breaks + spread) * logLength;
  }
  const ends = [...division.breaks, length];
  const shares = ends.map((end, place) => Math.log((end - (division.breaks[place - 1] ?? 0)) / length));
  return (
    lost + (2 + parameters) * breaks * logLength + parameters * shares.reduce((sum, share) => sum + share, 0)
  );
}

/** −2 log-likelihood of the whole series at a cost (see `GrowingSegment`). */
export function minusTwoLogLikelihood(series: SegmentSeries, cost: number): number {
  const { values, exposure, noise } = series;
  const length = values.length;
  if (noise === "poisson") {
    const constant = values.reduce(
      (sum, count, step) => sum + logGamma(count + 1) - count * Math.log(exposure[step] ?? 1),
      0,
    );
    return 2 * (cost + constant);
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / length;
  const whole = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return length * (Math.log((2 * Math.PI * Math.max(cost, EXACT * whole)) / length) + 1);
}
