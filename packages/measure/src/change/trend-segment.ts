import { gammaQuantile } from "../distributions/gamma.js";
import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import { studentQuantile } from "../distributions/student-t.js";
import type { Interval } from "../interval.js";
import { countLine } from "./count-line.js";
import { lineAt, lineThrough } from "./line-fit.js";
import type { SegmentSeries } from "./segment-series.js";

/** A stretch of the trend without a break. */
export interface TrendSegment {
  /** Its first and its last step. */
  readonly first: number;
  readonly last: number;
  /** Shape "constant": mean of the measurements, or rate of the counts; else null. */
  readonly level: Interval | null;
  /**
   * Shape "linear": change in a unit of time, for counts of the log rate; else, or when no finite one fits
   * best, null.
   */
  readonly slope: Interval | null;
  /** The trend's value or rate at the first and at the last step. */
  readonly fitted: readonly [number, number];
}

/** The residual spread that all segments of measurements share; without meaning for counts. */
interface Pooled {
  readonly variance: number;
  readonly degreesOfFreedom: number;
}

/** The steps from `first` to `end` − 1 as a segment. */
export function trendSegment(
  series: SegmentSeries,
  part: { readonly first: number; readonly end: number },
  pooled: Pooled,
): TrendSegment {
  const { first, end } = part;
  const place = { first, last: end - 1 };
  if (series.shape === "constant") {
    const level = series.noise === "normal" ? meanLevel(series, part, pooled) : rateLevel(series, part);
    return { ...place, level, slope: null, fitted: [level.estimate, level.estimate] };
  }
  const line = series.noise === "normal" ? meanSlope(series, part, pooled) : rateSlope(series, part);
  return { ...place, level: null, ...line };
}

type Part = { readonly first: number; readonly end: number };
type Line = Pick<TrendSegment, "slope" | "fitted">;

function meanLevel({ values, level }: SegmentSeries, { first, end }: Part, pooled: Pooled): Interval {
  const inside = values.subarray(first, end);
  const mean = inside.reduce((sum, value) => sum + value, 0) / inside.length;
  return studentInterval(mean, pooled.variance / inside.length, { level, ...pooled });
}

function meanSlope(series: SegmentSeries, { first, end }: Part, pooled: Pooled): Line {
  const { values, clock, span, level } = series;
  const line = lineThrough(clock.subarray(first, end), values.subarray(first, end));
  const variance = pooled.variance / line.spreadX / span ** 2;
  return {
    slope: studentInterval(line.slope / span, variance, { level, ...pooled }),
    fitted: [lineAt(line, clock[first] ?? 0), lineAt(line, clock[end - 1] ?? 0)],
  };
}

function studentInterval(
  estimate: number,
  variance: number,
  of: Pooled & { readonly level: number },
): Interval {
  const { level, degreesOfFreedom } = of;
  const margin = studentQuantile((1 + level) / 2, degreesOfFreedom) * Math.sqrt(variance);
  return { estimate, lower: estimate - margin, upper: estimate + margin, level, method: "pooled-t" };
}

/** Garwood's exact interval of a Poisson rate. */
function rateLevel({ values, exposure, level }: SegmentSeries, { first, end }: Part): Interval {
  const counted = values.subarray(first, end).reduce((sum, count) => sum + count, 0);
  const exposed = exposure.subarray(first, end).reduce((sum, value) => sum + value, 0);
  return {
    estimate: counted / exposed,
    lower: counted === 0 ? 0 : gammaQuantile((1 - level) / 2, counted) / exposed,
    upper: gammaQuantile((1 + level) / 2, counted + 1) / exposed,
    level,
    method: "garwood",
  };
}

function rateSlope(series: SegmentSeries, part: Part): Line {
  const { clock, span, level } = series;
  const { slope, height, middle, information } = countLine(series, { ...part, startSlope: 0 });
  const ends = [clock[part.first] ?? 0, clock[part.end - 1] ?? 0] as const;
  if (slope === null) {
    // The counts are all in the step at `middle`: the fit nears it there, and 0 everywhere else.
    const rateAt = (time: number) => (time === middle ? Math.exp(height) : 0);
    return { slope: null, fitted: [rateAt(ends[0]), rateAt(ends[1])] };
  }
  const rateAt = (time: number) => Math.exp(height + slope * (time - middle));
  const margin = twoSidedNormalQuantile(level) / Math.sqrt(information);
  const interval = {
    estimate: slope / span,
    lower: (slope - margin) / span,
    upper: (slope + margin) / span,
    level,
    method: "log-rate-wald",
  };
  return { slope: interval, fitted: [rateAt(ends[0]), rateAt(ends[1])] };
}
