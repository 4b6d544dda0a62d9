import { type MeasureProblem, problem } from "../problem.js";

/** The narrowest and widest relative error that a sketch may promise. */
const FINEST = 1e-6;
const COARSEST = 0.5;
const MOST_BUCKETS = 65_536;

/**
 * A mergeable sketch of the quantiles of non-negative values (durations, sizes, costs, token counts), each of them
 * given within the relative error `accuracy`: DDSketch, with buckets whose edges grow by the factor
 * (1 + accuracy)/(1 − accuracy). It is deterministic, and its content depends on the values alone, not on the order or
 * the merges that brought them. Under 1e-300, where numbers lose their precision, so does the sketch.
 *
 * When more than `bucketLimit` buckets are taken, the lowest are collapsed into one: then only quantiles in that one
 * lose the guarantee, and their bounds say so. 2,048 buckets at 1 % span 17 powers of ten.
 *
 * Masson, C., Rim, J. E. and Lee, H. K. (2019), DDSketch: a fast and fully-mergeable quantile sketch with
 * relative-error guarantees, PVLDB 12, 2195–2205.
 */
export interface QuantileSketch {
  readonly accuracy: number;
  readonly bucketLimit: number;
  /** Values seen, by the number of their bucket. */
  readonly counts: Map<number, number>;
  /** Values that were 0. */
  zeros: number;
  /** All values seen. */
  total: number;
  /** Smallest value seen; infinite before the first. */
  minimum: number;
  maximum: number;
  /** Some buckets were collapsed into the lowest one left. */
  collapsed: boolean;
}

/**
 * A sketch of nothing. `accuracy` from 1e-6 to 0.5 (default 0.01), `bucketLimit` from 1 to 65,536 (default 2,048);
 * else problem `not_a_number`, `not_an_integer` or `out_of_range`.
 */
export function emptyQuantileSketch(
  settings: { readonly accuracy?: number; readonly bucketLimit?: number } = {},
): QuantileSketch | MeasureProblem {
  const { accuracy = 0.01, bucketLimit = 2048 } = settings;
  if (Number.isNaN(accuracy)) return problem("not_a_number", "accuracy");
  if (accuracy < FINEST || accuracy > COARSEST) return problem("out_of_range", "accuracy");
  if (Number.isNaN(bucketLimit)) return problem("not_a_number", "bucketLimit");
  if (bucketLimit < 1 || bucketLimit > MOST_BUCKETS) return problem("out_of_range", "bucketLimit");
  if (!Number.isInteger(bucketLimit)) return problem("not_an_integer", "bucketLimit");
  return {
    accuracy,
    bucketLimit,
    counts: new Map(),
    zeros: 0,
    total: 0,
    minimum: Number.POSITIVE_INFINITY,
    maximum: 0,
    collapsed: false,
  };
}

/** ln of the ratio of a bucket's upper edge to its lower one. */
export function logGrowth(accuracy: number): number {
  return Math.log1p((2 * accuracy) / (1 - accuracy));
}

/** The bucket of a value above 0: bucket i holds those over growth^(i−1), up to growth^i. */
export function bucketOf(value: number, accuracy: number): number {
  return Math.ceil(Math.log(value) / logGrowth(accuracy)) + 0;
}
