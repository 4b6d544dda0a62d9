import { emptySegment } from "./empty-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/** The best division of a series into a number of segments. */
export interface Division {
  /** First step of the second, third, … segment. */
  readonly breaks: readonly number[];
  readonly cost: number;
}

/**
 * The division of least cost with 0, 1, … breaks, up to the maximum, by dynamic programming: the best one
 * with one segment more is the best over where its last segment starts. A segment's cost is had as it grows
 * backward from its end, so that the whole takes n² / 2 steps of growth and no table of costs.
 *
 * Auger, I. E. and Lawrence, C. E. (1989), Algorithms for the optimal identification of segment
 * neighborhoods, Bulletin of Mathematical Biology 51, 39–54; Bai, J. and Perron, P. (2003), Computation and
 * analysis of multiple structural change models, Journal of Applied Econometrics 18, 1–22.
 */
export function optimalBreaks(series: SegmentSeries): Division[] {
  const length = series.values.length;
  const most = series.maximumBreaks + 1;
  const layer = () => ({
    cost: new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY),
    start: new Int32Array(length + 1),
  });
  /** By number of segments: the least cost of the steps before `end`, and where the last segment starts. */
  const layers = Array.from({ length: most + 1 }, layer);
  layers[0]?.cost.fill(0, 0, 1);
  for (let end = series.minimumLength; end <= length; end++) {
    const segment = emptySegment(series);
    for (let start = end - 1; start >= 0; start--) {
      const added = segment.add(start);
      if (end - start < series.minimumLength) continue;
      for (let segments = 1; segments <= most; segments++) {
        const [before, now] = [layers[segments - 1], layers[segments]];
        const cost = (before?.cost[start] ?? 0) + added;
        if (now === undefined || cost >= (now.cost[end] ?? 0)) continue;
        now.cost[end] = cost;
        now.start[end] = start;
      }
    }
  }
  return layers.slice(1).map(({ cost }, breaks) => ({
    breaks: startsOf(
      layers.map(({ start }) => start),
      { segments: breaks + 1, end: length },
    ),
    cost: cost[length] ?? 0,
  }));
}

/** Follows the starts back from the end; the first segment's, step 0, is no break. */
function startsOf(
  starts: readonly Int32Array[],
  last: { readonly segments: number; readonly end: number },
): number[] {
  const found: number[] = [];
  let end = last.end;
  for (let segments = last.segments; segments > 1; segments--) {
    end = starts[segments]?.[end] ?? 0;
    found.unshift(end);
  }
  return found;
}
