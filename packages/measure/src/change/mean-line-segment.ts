import type { GrowingSegment } from "./growing-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/**
 * Measurements around one line, by Welford's updates of the sums of squares and products (see `meanSegment`).
 */
export function meanLineSegment({ values, clock }: SegmentSeries): GrowingSegment {
  let [size, meanTime, meanValue] = [0, 0, 0];
  let [timeSquares, valueSquares, products] = [0, 0, 0];
  return {
    add(step) {
      const [time, value] = [clock[step] ?? 0, values[step] ?? 0];
      const [fromTime, fromValue] = [time - meanTime, value - meanValue];
      size += 1;
      meanTime += fromTime / size;
      meanValue += fromValue / size;
      timeSquares += fromTime * (time - meanTime);
      valueSquares += fromValue * (value - meanValue);
      products += fromTime * (value - meanValue);
      return Math.max(0, valueSquares - products ** 2 / timeSquares);
    },
  };
}
