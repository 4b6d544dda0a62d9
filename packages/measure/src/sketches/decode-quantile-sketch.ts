import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { FIXED_BYTES, QUANTILE_FORM } from "./encode-quantile-sketch.js";
import { bucketOf, emptyQuantileSketch, type QuantileSketch } from "./quantile-sketch.js";
import { type ByteReader, readNumber } from "./variable-length.js";

/**
 * The sketch in these bytes (see `encodeQuantileSketch`), or problem `malformed` when `encodeQuantileSketch` cannot have
 * made them.
 */
export function decodeQuantileSketch(bytes: Uint8Array): QuantileSketch | MeasureProblem {
  if (bytes.length < FIXED_BYTES || bytes[0] !== QUANTILE_FORM) return problem("malformed", "bytes");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const reader: ByteReader = { bytes, place: FIXED_BYTES };
  const sketch = emptyQuantileSketch({ accuracy: view.getFloat64(1), bucketLimit: readNumber(reader) });
  if (isProblem(sketch)) return problem("malformed", "bytes");
  const collapsed = readNumber(reader);
  sketch.collapsed = collapsed === 1;
  sketch.zeros = readNumber(reader);
  readBuckets(sketch, reader);
  sketch.minimum = view.getFloat64(9);
  sketch.maximum = view.getFloat64(17);
  const whole = reader.place === bytes.length && collapsed <= 1;
  return whole && isConsistent(sketch) ? sketch : problem("malformed", "bytes");
}

/** Reads the buckets and sums the total; a total that is no whole number betrays a number cut short. */
function readBuckets(sketch: QuantileSketch, reader: ByteReader): void {
  const buckets = readNumber(reader);
  sketch.total = buckets <= sketch.bucketLimit ? sketch.zeros : Number.NaN;
  let bucket: number | undefined;
  for (let read = 0; read < buckets && Number.isSafeInteger(sketch.total); read++) {
    const step = readNumber(reader);
    const count = readNumber(reader);
    bucket = bucket === undefined ? unfold(step) : bucket + (step > 0 ? step : Number.NaN);
    sketch.total += count > 0 && Number.isSafeInteger(bucket) ? count : Number.NaN;
    sketch.counts.set(bucket, count);
  }
}

/** 0, 1, 2, 3 … → 0, −1, 1, −2 … */
function unfold(folded: number): number {
  return folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
}

/** The smallest and largest value lie where the buckets say. */
function isConsistent(sketch: QuantileSketch): boolean {
  const { accuracy, bucketLimit, counts, zeros, total, minimum, maximum, collapsed } = sketch;
  if (!Number.isSafeInteger(total) || (collapsed && counts.size !== bucketLimit)) return false;
  if (total === 0) return minimum === Number.POSITIVE_INFINITY && Object.is(maximum, 0);
  if (minimum > maximum) return false;
  if (zeros > 0 ? !Object.is(minimum, 0) : minimum <= 0) return false;
  if (counts.size === 0) return Object.is(maximum, 0);
  const buckets = [...counts.keys()];
  const [lowest, highest] = [Math.min(...buckets), Math.max(...buckets)];
  // No bucket is that of an infinite value or of no number.
  if (bucketOf(maximum, accuracy) !== highest) return false;
  if (zeros > 0) return true;
  return collapsed ? bucketOf(minimum, accuracy) < lowest : bucketOf(minimum, accuracy) === lowest;
}
