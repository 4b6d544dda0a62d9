import { type MeasureProblem, problem } from "../problem.js";
import { bucketOf, type QuantileSketch } from "./quantile-sketch.js";

/**
 * Adds one value (≥ 0, finite) to the sketch in place. Problem `not_a_number` or `out_of_range`, `value`; the sketch is
 * then as it was.
 */
export function addValue(sketch: QuantileSketch, value: number): MeasureProblem | undefined {
  if (!Number.isFinite(value)) return problem("not_a_number", "value");
  if (value < 0) return problem("out_of_range", "value");
  sketch.total += 1;
  // Adding 0 turns −0 into 0.
  sketch.minimum = Math.min(sketch.minimum, value + 0);
  sketch.maximum = Math.max(sketch.maximum, value);
  if (value === 0) sketch.zeros += 1;
  else addToBucket(sketch, bucketOf(value, sketch.accuracy), 1);
  return undefined;
}

/** Adds so many values to a bucket, then collapses the lowest buckets down to the limit. */
export function addToBucket(sketch: QuantileSketch, bucket: number, count: number): void {
  const { counts, bucketLimit } = sketch;
  counts.set(bucket, (counts.get(bucket) ?? 0) + count);
  if (counts.size <= bucketLimit) return;
  const [lowest, second] = twoLowest(counts);
  counts.set(second, (counts.get(second) ?? 0) + (counts.get(lowest) ?? 0));
  counts.delete(lowest);
  sketch.collapsed = true;
}

function twoLowest(counts: ReadonlyMap<number, number>): [number, number] {
  let [lowest, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const bucket of counts.keys()) {
    if (bucket < lowest) [lowest, second] = [bucket, lowest];
    else if (bucket < second) second = bucket;
  }
  return [lowest, second];
}
