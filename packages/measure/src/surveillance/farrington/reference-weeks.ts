import type { Baseline } from "./baseline.js";
import type { SeriesTables } from "./series-tables.js";

/** Which weeks a step is compared with. */
export interface ReferenceDesign {
  /** Steps in a year. */
  readonly frequency: number;
  /** Years to look back. */
  readonly b: number;
  /** Half-width of the window around the same week of each year. */
  readonly w: number;
  /** Season levels; with 1 only the windows are used, else every week since the first one. */
  readonly noPeriods: number;
  /** Steps just before the tested one that are left out. */
  readonly pastWeeksNotIncluded: number;
}

/** In `seasonLevels`, a week outside the windows that is not used. */
const UNUSED = -1;

/**
 * Season level by the number of steps since the middle of a window, from 0 to `frequency` − 1: level 0 is the window
 * of 2w + 1 weeks; the weeks between two windows are shared out, in the order of time, over the other levels, of
 * which the first ones take a week more when they do not divide.
 *
 * Noufaily, A. et al. (2013), An improved algorithm for outbreak detection in multiple surveillance systems,
 * Statistics in Medicine 32, 1206–1222; Salmon, M., Schumacher, D. and Höhle, M. (2016), Monitoring count time
 * series in R, Journal of Statistical Software 70 (10), 1–35.
 */
export function seasonLevels({ frequency, w, noPeriods }: ReferenceDesign): Int32Array {
  const levels = new Int32Array(frequency);
  if (noPeriods === 1) return levels.fill(UNUSED, w + 1, frequency - w);
  const between = frequency - (2 * w + 1);
  const longer = between % (noPeriods - 1);
  let at = w + 1;
  for (let level = 1; level < noPeriods; level++) {
    const length = Math.floor(between / (noPeriods - 1)) + (level <= longer ? 1 : 0);
    levels.fill(level, at, at + length);
    at += length;
  }
  return levels;
}

/** Most weeks that a step may be compared with. */
export function baselineCapacity({ frequency, b, w }: ReferenceDesign): number {
  return frequency * b + w;
}

/**
 * Takes the reference weeks of step `now` into `baseline`: from the window `b` years back, cut off at the start of the
 * series, to the last week that is not left out.
 */
export function takeReferenceWeeks(
  baseline: Baseline,
  series: SeriesTables,
  at: { readonly now: number; readonly design: ReferenceDesign; readonly levels: Int32Array },
): void {
  const { now, design, levels } = at;
  const middle = now - design.frequency * design.b;
  let size = 0;
  for (let week = Math.max(0, middle - design.w); week < now - design.pastWeeksNotIncluded; week++) {
    const level = levels[(week - middle + design.frequency) % design.frequency] ?? UNUSED;
    if (level === UNUSED) continue;
    baseline.counts[size] = series.counts[week] ?? 0;
    baseline.starts[size] = series.starts[week] ?? 0;
    baseline.entropies[size] = series.entropies[week] ?? 0;
    baseline.roots[size] = series.roots[week] ?? 0;
    baseline.times[size] = week - now;
    baseline.levels[size] = level;
    size++;
  }
  baseline.size = size;
}
