import { studentCdf } from "../../distributions/student-t.js";
import type { Baseline } from "./baseline.js";
import { pearsonDispersion, relativeDispersion } from "./dispersion.js";
import { type ReweightedFitDesign, reweightedFit } from "./reweighted-fit.js";
import type { SeasonalFit } from "./seasonal-fit.js";

export interface BaselineModelDesign extends ReweightedFitDesign {
  /** Years of reference weeks. */
  readonly b: number;
  readonly trend: boolean;
  readonly pThresholdTrend: number;
  /** How `errorDispersion` is estimated once past outbreaks are played down; else it is Pearson's. */
  readonly errors: "pearson" | "relative";
}

/** What is expected of the step under test. */
export interface BaselineModel {
  /** ln of the expected count. */
  readonly predictor: number;
  /** Variance of `predictor` at a dispersion of 1. */
  readonly variance: number;
  /** Dispersion of a new count, never under 1. */
  readonly dispersion: number;
  /** Dispersion of the reference weeks, that standard errors are scaled with. */
  readonly errorDispersion: number;
  /** Whether a trend was fitted. */
  readonly trend: boolean;
}

/** A trend is only believed over this many years. */
const YEARS_FOR_TREND = 3;

/**
 * The fit with a trend, where one is asked for, spans three years, is significant, and does not expect more than the
 * reference weeks ever held; else the fit without. Undefined when there is neither.
 *
 * Farrington, C. P. et al. (1996), JRSS A 159, 547–563, section 3.4.
 */
export function baselineModel(baseline: Baseline, design: BaselineModelDesign): BaselineModel | undefined {
  if (design.trend && design.b >= YEARS_FOR_TREND) {
    const fit = reweightedFit(baseline, design, true);
    if (fit) {
      const errorDispersion = errorDispersionOf(baseline, fit, design);
      const p = trendProbability(fit, errorDispersion);
      if (p <= design.pThresholdTrend && Math.exp(fit.predictor) <= largestCount(baseline)) {
        return modelOf(baseline, fit, { errorDispersion, trend: true });
      }
    }
  }
  const fit = reweightedFit(baseline, design, false);
  if (fit === undefined) return undefined;
  return modelOf(baseline, fit, { errorDispersion: errorDispersionOf(baseline, fit, design), trend: false });
}

/** Probability of a slope at least as steep, either way, were there no trend. */
function trendProbability(
  { slope, slopeVariance, degreesOfFreedom }: SeasonalFit,
  dispersion: number,
): number {
  return 2 * studentCdf(-Math.abs(slope) / Math.sqrt(dispersion * slopeVariance), degreesOfFreedom);
}

function largestCount({ counts, size }: Baseline): number {
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, counts[i] ?? 0);
  return largest;
}

function errorDispersionOf(
  baseline: Baseline,
  { degreesOfFreedom }: SeasonalFit,
  { errors, reweight }: BaselineModelDesign,
): number {
  return errors === "relative" && reweight
    ? relativeDispersion(baseline, degreesOfFreedom)
    : pearsonDispersion(baseline, degreesOfFreedom);
}

function modelOf(
  baseline: Baseline,
  { predictor, variance, degreesOfFreedom }: SeasonalFit,
  { errorDispersion, trend }: { readonly errorDispersion: number; readonly trend: boolean },
): BaselineModel {
  const dispersion = Math.max(1, pearsonDispersion(baseline, degreesOfFreedom));
  return { predictor, variance, dispersion, errorDispersion, trend };
}
