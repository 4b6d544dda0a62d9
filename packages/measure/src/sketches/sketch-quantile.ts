import { type MeasureProblem, problem } from "../problem.js";
import { logGrowth, type QuantileSketch } from "./quantile-sketch.js";
import { shareProblem } from "./share-problem.js";

/** A quantile of the values seen, and the two values between which it certainly lies. */
export interface BoundedQuantile {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Room for the rounding of logarithms and powers, so that the bounds hold to the last bit. */
const ROUNDING = 2 ** -40;

/**
 * The value under which a share of the values seen lies: the one of rank ⌊1 + share (total − 1)⌋. `estimate` is within
 * the sketch's relative `accuracy` of it; `lower` and `upper` are the edges of its bucket, cut to the smallest and the
 * largest value seen. In the lowest bucket of a collapsed sketch only the bounds hold. They tell of the values seen,
 * not of a population from which these were drawn. Problems: `empty`, `sketch`; a `share` out of [0, 1].
 */
export function sketchQuantile(sketch: QuantileSketch, share: number): BoundedQuantile | MeasureProblem {
  const found = shareProblem(share, "share");
  if (found) return found;
  if (sketch.total === 0) return problem("empty", "sketch");
  const rank = Math.floor(share * (sketch.total - 1));
  if (rank < sketch.zeros) return { estimate: 0, lower: 0, upper: 0 };
  const buckets = [...sketch.counts.keys()].sort((left, right) => left - right);
  const bucket = bucketAt(sketch, buckets, rank);
  const growth = logGrowth(sketch.accuracy);
  const cut = (value: number) => Math.min(sketch.maximum, Math.max(sketch.minimum, value));
  const inCollapsed = sketch.collapsed && bucket === buckets[0];
  return {
    // The harmonic mean of the two edges: equally far from both, relative to them.
    estimate: cut(Math.exp(bucket * growth + Math.log1p(-sketch.accuracy))),
    lower: inCollapsed ? sketch.minimum : cut(Math.exp((bucket - 1) * growth) * (1 - ROUNDING)),
    upper: cut(Math.exp(bucket * growth) * (1 + ROUNDING)),
  };
}

/** The bucket of the value that has `rank` values before it. */
function bucketAt(sketch: QuantileSketch, buckets: readonly number[], rank: number): number {
  let before = sketch.zeros;
  let last = Number.NaN;
  for (const bucket of buckets) {
    last = bucket;
    before += sketch.counts.get(bucket) ?? 0;
    if (before > rank) break;
  }
  return last;
}
