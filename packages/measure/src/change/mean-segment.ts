import type { GrowingSegment } from "./growing-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/**
 * Measurements around one mean, by updates that lose no digits to a large mean.
 *
 * Welford, B. P. (1962), Note on a method for calculating corrected sums of squares and products,
 * Technometrics 4.
 */
export function meanSegment({ values }: SegmentSeries): GrowingSegment {
  let [size, mean, squares] = [0, 0, 0];
  return {
    add(step) {
      const value = values[step] ?? 0;
      const distance = value - mean;
      size += 1;
      mean += distance / size;
      squares += distance * (value - mean);
      return squares;
    },
  };
}
