import { countLevelSegment } from "./count-level-segment.js";
import { countLineSegment } from "./count-line-segment.js";
import type { GrowingSegment } from "./growing-segment.js";
import { meanLineSegment } from "./mean-line-segment.js";
import { meanSegment } from "./mean-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/** An empty segment of the series. */
export function emptySegment(series: SegmentSeries): GrowingSegment {
  if (series.noise === "normal")
    return series.shape === "constant" ? meanSegment(series) : meanLineSegment(series);
  return series.shape === "constant" ? countLevelSegment(series) : countLineSegment(series);
}
