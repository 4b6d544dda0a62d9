import type { Baseline } from "./baseline.js";
import { pearsonDispersion } from "./dispersion.js";
import { playDownOutbreaks } from "./play-down-outbreaks.js";
import { type SeasonalFit, seasonalFit } from "./seasonal-fit.js";

export interface ReweightedFitDesign {
  readonly reweight: boolean;
  /** Standardised residuals over it are played down. */
  readonly weightsThreshold: number;
}

/** Fits the reference weeks, and where `reweight` says so plays past outbreaks down and fits again. */
export function reweightedFit(
  baseline: Baseline,
  { reweight, weightsThreshold }: ReweightedFitDesign,
  withTrend: boolean,
): SeasonalFit | undefined {
  baseline.weights.fill(1);
  const first = seasonalFit(baseline, withTrend);
  if (first === undefined || !reweight) return first;
  playDownOutbreaks(baseline, first.slopeVariance, {
    dispersion: Math.max(1, pearsonDispersion(baseline, first.degreesOfFreedom)),
    threshold: weightsThreshold,
  });
  return seasonalFit(baseline, withTrend);
}
