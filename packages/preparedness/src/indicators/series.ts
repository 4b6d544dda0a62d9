import { type DistinctSketch, distinctCount, emptySketch, isProblem, mergeSketches } from "@balise/measure";
import { stratumOf } from "../review/index.js";
import type { IndicatorDefinition } from "./definition.js";
import type { Estimate, SeriesPoint } from "./estimate.js";
import { estimateIndicator, type StratumCounts } from "./estimate-indicator.js";

/** What one day holds of an indicator, over the segments asked for. Bins count messages; labels are per stratum. */
export interface IndicatorDay {
  readonly day: string;
  readonly bins: readonly number[];
  readonly labels: readonly { readonly reviewed: number; readonly positive: number }[];
  readonly users: DistinctSketch | null;
}

/** The days from `from` to `until`, both included, as YYYY-MM-DD. */
export function daysBetween(from: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${until}T00:00:00Z`); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** A day moved by a number of days. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The counts of several days put together, by stratum of the definition. */
export function windowCounts(
  definition: IndicatorDefinition,
  days: readonly IndicatorDay[],
): { strata: StratumCounts[]; flagged: number; users: number } {
  const strata = definition.strata.map(() => ({ population: 0, reviewed: 0, positive: 0 }));
  let flagged = 0;
  let users = emptySketch();
  for (const day of days) {
    for (const [bin, n] of day.bins.entries()) {
      const stratum = strata[stratumOf(definition.strata, bin)];
      if (stratum !== undefined) stratum.population += n;
      if (bin >= definition.flag_bin) flagged += n;
    }
    for (const [i, { reviewed, positive }] of day.labels.entries()) {
      const stratum = strata[i];
      if (stratum === undefined) continue;
      stratum.reviewed += reviewed;
      stratum.positive += positive;
    }
    if (day.users !== null) users = mergeSketches(users, day.users);
  }
  const distinct = distinctCount(users);
  if (isProblem(distinct)) throw new RangeError("a sketch that cannot be counted");
  return { strata, flagged, users: Math.round(distinct.estimate) };
}

/** The estimate over the window of `window_days` that ends with the last of the days given. */
export function windowEstimate(
  definition: IndicatorDefinition,
  days: readonly IndicatorDay[],
  minimumUsers: number,
): Estimate {
  return estimateIndicator({ definition, ...windowCounts(definition, days), minimumUsers });
}

/**
 * A point a day: the estimate over the window that ends with it, and the day's own counts where released.
 *
 * @param days consecutive days; the first `window_days − 1` of them only feed the windows of those after
 */
export function indicatorSeries(
  definition: IndicatorDefinition,
  days: readonly IndicatorDay[],
  minimumUsers: number,
): SeriesPoint[] {
  return days.slice(definition.window_days - 1).map((last, i) => {
    const window = days.slice(i, i + definition.window_days);
    const own = windowCounts(definition, [last]);
    const exposed = own.strata.reduce((sum, { population }) => sum + population, 0);
    const released = exposed === 0 || own.users >= minimumUsers;
    return {
      day: last.day,
      estimate: windowEstimate(definition, window, minimumUsers),
      exposed: released ? exposed : null,
      flagged: released ? own.flagged : null,
    };
  });
}
