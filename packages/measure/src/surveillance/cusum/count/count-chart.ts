import type { CountDistribution } from "../../../distributions/count-distribution.js";

/**
 * A CUSUM of whole counts to which a step with count x adds gain × x − drop; the log-likelihood ratio of two
 * members of an exponential family always has this form.
 */
export interface CountChart {
  /** Natural-log units, > 0. */
  readonly gain: number;
  /** Natural-log units, > 0. */
  readonly drop: number;
  /** Mean count of a step when nothing has changed. */
  readonly expected: number;
  /** Relative rise that the chart is designed for. */
  readonly ratio: number;
  /** Variance of a count over its mean, when nothing has changed. */
  readonly dispersion: number;
  /** Distribution of the sum of `steps` counts whose mean is `change` × the expected one. */
  readonly counts: (steps: number, change: number) => CountDistribution;
}
