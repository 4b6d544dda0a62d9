import type { SegmentSeries } from "./segment-series.js";

/** Log rate = `height` + `slope` × (time − `middle`), times being those of the series' clock. */
export interface CountLine {
  /**
   * Null when no finite slope fits best: all counts are in the first step or all in the last, or there are
   * none.
   */
  readonly slope: number | null;
  /** Log rate at `middle`, the mean time of the counts; −Infinity without any. */
  readonly height: number;
  readonly middle: number;
  /** Fisher's information about the slope. */
  readonly information: number;
  /** Minus the log-likelihood, as in `GrowingSegment`. */
  readonly cost: number;
}

/** A slope is settled when its last move changes no rate of the segment by more than this share. */
const SETTLED = 1e-10;
/** Longest move of the log rate over the segment in a step that nothing bounds yet. */
const LONGEST = 8;

/**
 * Maximum-likelihood line of the log rate for the counts in steps `first` to `end` − 1. Given the slope the
 * height is known, so that one equation is left: the mean time of the counts equals that of the fitted ones.
 * It falls in the slope; Newton's steps are kept within what is known to enclose the root.
 *
 * McCullagh, P. and Nelder, J. A. (1989), Generalized Linear Models, chapter 6.
 */
export function countLine(
  series: SegmentSeries,
  part: { readonly first: number; readonly end: number; readonly startSlope: number },
): CountLine {
  const { values, exposure, clock } = series;
  const { first, end } = part;
  let [counted, product, firstSeen, lastSeen] = [0, 0, end, first];
  for (let step = first; step < end; step++) {
    const count = values[step] ?? 0;
    counted += count;
    product += count * ((clock[step] ?? 0) - (clock[first] ?? 0));
    if (count > 0) [firstSeen, lastSeen] = [Math.min(firstSeen, step), step];
  }
  const middle = (clock[first] ?? 0) + product / counted;
  if (counted === 0)
    return { slope: null, height: Number.NEGATIVE_INFINITY, middle: 0, information: 0, cost: 0 };
  if (firstSeen === lastSeen && (firstSeen === first || firstSeen === end - 1)) {
    const height = Math.log(counted / (exposure[firstSeen] ?? 0));
    return {
      slope: null,
      height,
      middle: clock[firstSeen] ?? 0,
      information: 0,
      cost: counted - counted * height,
    };
  }
  const { slope, exposed, variance } = slopeWithMiddle(series, { ...part, middle });
  const height = Math.log(counted) - exposed;
  return { slope, height, middle, information: counted * variance, cost: counted - counted * height };
}

/** The slope under which the mean time of the fitted counts is `middle`, from `startSlope`. */
function slopeWithMiddle(
  series: SegmentSeries,
  part: {
    readonly first: number;
    readonly end: number;
    readonly startSlope: number;
    readonly middle: number;
  },
): TiltedTimes & { readonly slope: number } {
  const span = (series.clock[part.end - 1] ?? 0) - (series.clock[part.first] ?? 0);
  let [low, high, slope] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, part.startSlope];
  for (;;) {
    const tilted = tiltedTimes(series, { ...part, slope });
    // Far from the root the variance may round to nothing or less: then the longest move.
    const move = -tilted.mean / Math.max(tilted.variance, 0);
    if (Math.abs(move) * span <= SETTLED || high - low <= SETTLED / span) return { ...tilted, slope };
    if (tilted.mean < 0) low = slope;
    else high = slope;
    const next = slope + Math.sign(move) * Math.min(Math.abs(move), LONGEST / span);
    slope = next > low && next < high ? next : (low + high) / 2;
  }
}

/** Times less `middle`, weighted by exposure × e^(slope × time less middle). */
interface TiltedTimes {
  readonly mean: number;
  readonly variance: number;
  /** Log of the sum of the weights. */
  readonly exposed: number;
}

function tiltedTimes(
  { clock, exposure }: SegmentSeries,
  part: { readonly first: number; readonly end: number; readonly middle: number; readonly slope: number },
): TiltedTimes {
  const { first, end, middle, slope } = part;
  const largest = Math.max(slope * ((clock[first] ?? 0) - middle), slope * ((clock[end - 1] ?? 0) - middle));
  let [sum, weighted, squares] = [0, 0, 0];
  for (let step = first; step < end; step++) {
    const time = (clock[step] ?? 0) - middle;
    const weight = (exposure[step] ?? 0) * Math.exp(slope * time - largest);
    sum += weight;
    weighted += weight * time;
    squares += weight * time * time;
  }
  const mean = weighted / sum;
  return { mean, variance: squares / sum - mean * mean, exposed: Math.log(sum) + largest };
}
