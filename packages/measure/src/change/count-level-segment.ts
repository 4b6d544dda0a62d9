import type { GrowingSegment } from "./growing-segment.js";
import type { SegmentSeries } from "./segment-series.js";

/** Poisson counts of one rate. */
export function countLevelSegment({ values, exposure }: SegmentSeries): GrowingSegment {
  let [counted, exposed] = [0, 0];
  return {
    add(step) {
      counted += values[step] ?? 0;
      exposed += exposure[step] ?? 0;
      return counted === 0 ? 0 : counted - counted * Math.log(counted / exposed);
    },
  };
}
