import { stratumOf } from "../review/index.js";
import type { IndicatorDefinition } from "./definition.js";
import type { Estimate, SeriesPoint } from "./estimate.js";
import { estimateIndicator, type StratumCounts } from "./estimate-indicator.js";

/** What one day holds of an indicator, over the segments asked for. Bins count messages; labels are per stratum. */
export interface IndicatorDay {
  readonly day: string;
  readonly bins: readonly number[];
  readonly labels: readonly { readonly reviewed: number; readonly positive: number }[];
  /** Distinct users exposed on the day, and in the window that ends with it. */
  readonly users: number;
  readonly windowUsers: number;
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

/** How many days before a point its figures reach back: its window, or the longest pool of labels. */
export function reachDays(definition: Pick<IndicatorDefinition, "window_days" | "strata">): number {
  return Math.max(definition.window_days, ...definition.strata.map(({ pool_days }) => pool_days ?? 0));
}

export interface WindowCounts {
  readonly strata: readonly StratumCounts[];
  readonly exposed: number;
  readonly flagged: number;
}

/** The counts of the window that ends with the last of the days, by stratum of the definition. */
export function windowCounts(definition: IndicatorDefinition, days: readonly IndicatorDay[]): WindowCounts {
  const { strata, window_days, flag_bin } = definition;
  const populations = strata.map(() => 0);
  let flagged = 0;
  for (const { bins } of days.slice(-window_days)) {
    for (const [bin, n] of bins.entries()) {
      const stratum = stratumOf(strata, bin);
      populations[stratum] = (populations[stratum] ?? 0) + n;
      if (bin >= flag_bin) flagged += n;
    }
  }
  const counted = populations.map((population, i) => {
    const pool = strata[i]?.pool_days ?? window_days;
    return { population, ...labelsOf(days.slice(-pool), i), pooled: pool > window_days };
  });
  return { strata: counted, exposed: populations.reduce((sum, n) => sum + n, 0), flagged };
}

function labelsOf(days: readonly IndicatorDay[], stratum: number): { reviewed: number; positive: number } {
  let reviewed = 0;
  let positive = 0;
  for (const { labels } of days) {
    reviewed += labels[stratum]?.reviewed ?? 0;
    positive += labels[stratum]?.positive ?? 0;
  }
  return { reviewed, positive };
}

/** The estimate over the window that ends with the last of the days. */
export function windowEstimate(
  definition: IndicatorDefinition,
  days: readonly IndicatorDay[],
  minimumUsers: number,
): Estimate {
  const { strata, flagged } = windowCounts(definition, days);
  const users = days.at(-1)?.windowUsers ?? 0;
  return estimateIndicator({ strata, flagged, users, minimumUsers });
}

/**
 * A point a day: the estimate over the window that ends with it, and the day's own counts where released.
 *
 * @param days consecutive days; the first `reachDays − 1` of them only feed the windows of those after
 */
export function indicatorSeries(
  definition: IndicatorDefinition,
  days: readonly IndicatorDay[],
  minimumUsers: number,
): SeriesPoint[] {
  const reach = reachDays(definition);
  return days.slice(reach - 1).map((last, i) => {
    const { exposed, flagged } = windowCounts({ ...definition, window_days: 1 }, [last]);
    const released = exposed === 0 || last.users >= minimumUsers;
    return {
      day: last.day,
      estimate: windowEstimate(definition, days.slice(i, i + reach), minimumUsers),
      exposed: released ? exposed : null,
      flagged: released ? flagged : null,
    };
  });
}
