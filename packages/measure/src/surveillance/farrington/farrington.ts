import { isProblem, type MeasureProblem } from "../../problem.js";
import type { FarringtonSeries } from "./farrington-design.js";
import { type FarringtonPoint, farringtonSeries } from "./farrington-series.js";
import { deltaThreshold, type PowerTransformation } from "./threshold.js";

export interface FarringtonInput extends Partial<FarringtonSeries> {
  readonly counts: readonly number[];
  /** Steps in a year; 52 by default. */
  readonly frequency?: number;
  /** Years to look back; 5 by default. */
  readonly b?: number;
  /** Half-width, in steps, of the window around the same week of each year; 3 by default. */
  readonly w?: number;
  /** Play past outbreaks down, true by default. */
  readonly reweight?: boolean;
  /** Fit a trend where it is significant at 0.05, true by default. */
  readonly trend?: boolean;
  /** Two-sided, under 1: the bound is exceeded with a probability of about `alpha`/2; 0.05 by default. */
  readonly alpha?: number;
  /** "2/3" by default. */
  readonly powertrans?: PowerTransformation;
}

/**
 * Farrington's method for an unusual rise of weekly counts, as first published: an overdispersed Poisson regression
 * on the same weeks ± `w` of the `b` years before, with a trend where there is one and past outbreaks played down,
 * and a bound from the normal distribution of count^(2/3).
 *
 * Prefer `farringtonFlexible`, which has fewer false alarms; this one is for comparison with long-running systems. No
 * alarm is given below 5 cases in 4 weeks (`limit54`). Problems: those of `farringtonFlexible`.
 *
 * Farrington, C. P., Andrews, N. J., Beale, A. D. and Catchpole, M. A. (1996), A statistical algorithm for the early
 * detection of outbreaks of infectious disease, JRSS A 159, 547–563.
 */
export function farrington(
  input: FarringtonInput,
): { readonly points: readonly FarringtonPoint[] } | MeasureProblem {
  const { alpha = 0.05, powertrans = "2/3", w = 3 } = input;
  const design = {
    ...{ frequency: 52, b: 5, reweight: true, trend: true, limit54: [5, 4] as const },
    ...input,
    ...{ w, noPeriods: 1, pastWeeksNotIncluded: w },
    ...{ weightsThreshold: 1, pThresholdTrend: 0.05, errors: "pearson" as const, alpha: alpha / 2 },
  };
  const points = farringtonSeries(design, (count, model) =>
    deltaThreshold(
      count,
      { ...model, variance: model.variance * model.dispersion },
      { alpha: alpha / 2, powertrans },
    ),
  );
  return isProblem(points) ? points : { points };
}
