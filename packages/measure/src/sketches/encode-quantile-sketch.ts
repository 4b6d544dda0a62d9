import type { QuantileSketch } from "./quantile-sketch.js";
import { writeNumber } from "./variable-length.js";

/** First byte of an encoded quantile sketch: the form and its version. */
export const QUANTILE_FORM = 0x21;
/** Bytes before the numbers of variable length: form, accuracy, minimum, maximum. */
export const FIXED_BYTES = 25;

/**
 * Bytes of a quantile sketch; sketches of the same values, made alike, give equal bytes. 1 byte of form; accuracy,
 * minimum and maximum as big-endian 64-bit floats; then whole numbers of variable length (`writeNumber`): bucket limit,
 * 1 when collapsed, zeros, number of buckets, and for each bucket ascending its number (the first one folded to
 * 0, −1, 1, −2 … → 0, 1, 2, 3 …, the others as the step from the one before) and its count. 300 buckets take about
 * 900 bytes.
 */
export function encodeQuantileSketch(sketch: QuantileSketch): Uint8Array {
  const numbers: number[] = [];
  const buckets = [...sketch.counts.entries()].sort(([left], [right]) => left - right);
  writeNumber(numbers, sketch.bucketLimit);
  writeNumber(numbers, sketch.collapsed ? 1 : 0);
  writeNumber(numbers, sketch.zeros);
  writeNumber(numbers, buckets.length);
  let before: number | undefined;
  for (const [bucket, count] of buckets) {
    writeNumber(numbers, before === undefined ? fold(bucket) : bucket - before);
    writeNumber(numbers, count);
    before = bucket;
  }
  const bytes = new Uint8Array(FIXED_BYTES + numbers.length);
  const view = new DataView(bytes.buffer);
  bytes[0] = QUANTILE_FORM;
  view.setFloat64(1, sketch.accuracy);
  view.setFloat64(9, sketch.minimum);
  view.setFloat64(17, sketch.maximum);
  bytes.set(numbers, FIXED_BYTES);
  return bytes;
}

/** 0, −1, 1, −2 … → 0, 1, 2, 3 … */
function fold(bucket: number): number {
  return bucket < 0 ? -2 * bucket - 1 : 2 * bucket;
}
