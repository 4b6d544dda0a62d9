import { type MeasureProblem, problem } from "../problem.js";
import { addToBucket } from "./add-value.js";
import type { QuantileSketch } from "./quantile-sketch.js";

/**
 * A new sketch of everything seen by both: commutative, associative, and the same as one sketch that had seen it all.
 * Problem `out_of_range`, `right.accuracy` or `right.bucketLimit`, when they were not made alike.
 */
export function mergeQuantileSketches(
  left: QuantileSketch,
  right: QuantileSketch,
): QuantileSketch | MeasureProblem {
  if (left.accuracy !== right.accuracy) return problem("out_of_range", "right.accuracy");
  if (left.bucketLimit !== right.bucketLimit) return problem("out_of_range", "right.bucketLimit");
  const merged: QuantileSketch = {
    accuracy: left.accuracy,
    bucketLimit: left.bucketLimit,
    counts: new Map(left.counts),
    zeros: left.zeros + right.zeros,
    total: left.total + right.total,
    minimum: Math.min(left.minimum, right.minimum),
    maximum: Math.max(left.maximum, right.maximum),
    collapsed: left.collapsed || right.collapsed,
  };
  for (const [bucket, count] of right.counts) addToBucket(merged, bucket, count);
  return merged;
}
