import { countLine } from "./count-line.js";
import type { GrowingSegment } from "./growing-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/** Poisson counts whose log rate is one line; each fit starts from the slope of the one before. */
export function countLineSegment(series: SegmentSeries): GrowingSegment {
  let [first, end, startSlope] = [Number.POSITIVE_INFINITY, 0, 0];
  return {
    add(step) {
      first = Math.min(first, step);
      end = Math.max(end, step + 1);
      const { slope, cost } = countLine(series, { first, end, startSlope });
      startSlope = slope ?? 0;
      return cost;
    },
  };
}
