import { normalCdf, normalQuantile } from "../../distributions/normal.js";
import { meanOf } from "./seasonal-fit.js";
import { upperCount, upperTail } from "./upper-count.js";

export type ThresholdMethod = "delta" | "nbPlugin" | "muan";
export type PowerTransformation = "2/3" | "1/2" | "none";

/** The distribution of a usual count. */
export interface Expectation {
  /** ln of the expected count, and its variance. */
  readonly predictor: number;
  readonly variance: number;
  /** Variance of a count over its expectation; at least 1. */
  readonly dispersion: number;
}

export interface Threshold {
  /** The count above which a step is unusual. */
  readonly bound: number;
  /** Probability of a count at least as high as the one seen, were the step usual. */
  readonly pValue: number;
  /** Excess of the count over the expected one, in excesses of the bound. */
  readonly score: number;
}

const POWERS: Readonly<Record<PowerTransformation, number>> = { "2/3": 2 / 3, "1/2": 1 / 2, none: 1 };

/**
 * Bound from a normal distribution of count^power, whose variance by the delta method is that of the count plus that
 * of its expectation: U = μ (1 + power · z √(dispersion/μ + var ln μ))^(1/power).
 *
 * Farrington, C. P. et al. (1996), JRSS A 159, 547–563, section 3.7.
 */
export function deltaThreshold(
  count: number,
  { predictor, variance, dispersion }: Expectation,
  { alpha, powertrans }: { readonly alpha: number; readonly powertrans: PowerTransformation },
): Threshold {
  const power = POWERS[powertrans];
  const mean = meanOf(predictor);
  const unit = power * Math.sqrt(dispersion / mean + variance);
  const bound = mean * (1 - normalQuantile(alpha) * unit) ** (1 / power);
  return {
    bound,
    pValue: normalCdf((1 - (count / mean) ** power) / unit),
    score: (count - mean) / (bound - mean),
  };
}

/**
 * Bound from a negative binomial distribution about the expected count (`nbPlugin`) or about its own upper 1 − alpha
 * quantile (`muan`); undefined when that quantile is infinite. The score counts from ln(expected), as in the
 * published numbers of this method.
 *
 * Noufaily, A. et al. (2013), Statistics in Medicine 32, 1206–1222; Salmon, M., Schumacher, D. and Höhle, M. (2016),
 * Journal of Statistical Software 70 (10), 1–35.
 */
export function countThreshold(
  count: number,
  { predictor, variance, dispersion }: Expectation,
  { alpha, method }: { readonly alpha: number; readonly method: "nbPlugin" | "muan" },
): Threshold | undefined {
  const margin = method === "muan" ? normalQuantile(alpha) * Math.sqrt(variance) : 0;
  const mean = Math.exp(predictor - margin);
  if (mean === Number.POSITIVE_INFINITY) return undefined;
  const bound = upperCount(alpha, mean, dispersion);
  return {
    bound,
    pValue: upperTail(count, mean, dispersion),
    score: (count - predictor) / (bound - predictor),
  };
}
