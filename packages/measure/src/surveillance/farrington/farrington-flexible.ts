import { isProblem, type MeasureProblem } from "../../problem.js";
import type { FarringtonSeries } from "./farrington-design.js";
import { type FarringtonPoint, farringtonSeries } from "./farrington-series.js";
import {
  countThreshold,
  deltaThreshold,
  type PowerTransformation,
  type ThresholdMethod,
} from "./threshold.js";

/** Named as in the papers; the defaults are those that Noufaily et al. recommend. */
export interface FarringtonFlexibleInput extends Partial<FarringtonSeries> {
  readonly counts: readonly number[];
  /** Steps in a year; 52 by default. */
  readonly frequency?: number;
  /** Years to look back; 5 by default. */
  readonly b?: number;
  /** Half-width, in steps, of the window around the same week of each year; 3 by default. */
  readonly w?: number;
  /** Season levels, 10 by default; with 1, only the windows are compared with. */
  readonly noPeriods?: number;
  /** Steps just before the tested one that are left out, so that an outbreak does not hide itself; 26 by default. */
  readonly pastWeeksNotIncluded?: number;
  /** Play past outbreaks down (default): those whose standardised residual is over `weightsThreshold` (2.58). */
  readonly reweight?: boolean;
  readonly weightsThreshold?: number;
  /** Fit a trend (default), where it is significant at `pThresholdTrend` (1: always). */
  readonly trend?: boolean;
  readonly pThresholdTrend?: number;
  /** Probability of a false alarm at a step, one-sided, under 0.5; 0.005 by default. */
  readonly alpha?: number;
  /** How the bound is set: `nbPlugin` by default. */
  readonly thresholdMethod?: ThresholdMethod;
  /** For `delta`; "2/3" by default. */
  readonly powertrans?: PowerTransformation;
}

/**
 * Farrington's method for an unusual rise of weekly counts, in its improved version: an overdispersed Poisson
 * regression on the reference weeks of the years before (season levels, trend, past outbreaks played down) gives
 * what is expected now, and the bound that a usual count exceeds with a probability of about `alpha`.
 *
 * It supposes that weeks are independent given season and trend, and that the years before were much like this one.
 * A step's first reference window may be cut off by the start of the series. No alarm is given below 5 cases in 4
 * weeks (`limit54`).
 *
 * Problems: counts that are no counts; `too_few` (`counts`: no step has `b` years before it); `out_of_range` and the
 * like (`from`, `to` and each setting). A step where the regression has no solution has a point of nulls.
 *
 * Noufaily, A., Enki, D. G., Farrington, C. P., Garthwaite, P., Andrews, N. and Charlett, A. (2013), An improved
 * algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32, 1206–1222; Salmon,
 * M., Schumacher, D. and Höhle, M. (2016), Monitoring count time series in R, Journal of Statistical Software 70
 * (10), 1–35, whose numbers it gives, down to the scale of the standard errors after reweighting.
 */
export function farringtonFlexible(
  input: FarringtonFlexibleInput,
): { readonly points: readonly FarringtonPoint[] } | MeasureProblem {
  const design = {
    ...{ frequency: 52, b: 5, w: 3, noPeriods: 10, pastWeeksNotIncluded: 26 },
    ...{ reweight: true, weightsThreshold: 2.58, trend: true, pThresholdTrend: 1, alpha: 0.005 },
    limit54: [5, 4] as const,
    errors: "relative" as const,
    ...input,
  };
  const { thresholdMethod: method = "nbPlugin", powertrans = "2/3" } = input;
  const points = farringtonSeries(design, (count, model) => {
    const expectation = { ...model, variance: model.variance * model.errorDispersion };
    return method === "delta"
      ? deltaThreshold(count, expectation, { alpha: design.alpha, powertrans })
      : countThreshold(count, expectation, { alpha: design.alpha, method });
  });
  return isProblem(points) ? points : { points };
}
