import {
  type Board,
  dayAfter,
  type Estimate,
  type IndicatorDefinition,
  indicatorSeries,
  type Realm,
  reachDays,
  type Segment,
  type SeriesPoint,
  windowCounts,
  windowEstimate,
} from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import type { CountsScope } from "./counts-scope.js";
import { indicatorDays } from "./indicator-days.js";
import { readBinCounts, readExposedUsers, readLabelCounts, readSegments } from "./read-counts.js";

/** What is released of an indicator: every figure over fewer distinct users than the board's minimum is withheld. */
export interface ReleasedIndicator {
  readonly definition: IndicatorDefinition;
  readonly series: readonly SeriesPoint[];
  readonly current: Estimate;
  /** Counts by stratum in the current window; null when withheld. */
  readonly strata: readonly { population: number; reviewed: number; positive: number }[] | null;
}

export interface ReleaseQuery {
  readonly realm: Realm;
  readonly definitions: readonly IndicatorDefinition[];
  readonly board: Board;
  /** First and last day of the points asked for. */
  readonly from: string;
  readonly until: string;
  readonly filter?: Partial<Segment>;
}

/** The only door through which an indicator's counts leave storage for a reader: the minimum of users is kept here. */
export async function releasedIndicators(
  db: Kysely<Database>,
  query: ReleaseQuery,
): Promise<ReleasedIndicator[]> {
  const longest = Math.max(...query.definitions.map(reachDays), 1);
  const scope = { ...query, from: dayAfter(query.from, 1 - longest) };
  const [bins, labels, users] = await Promise.all([
    readBinCounts(db, scope),
    readLabelCounts(db, scope),
    readExposedUsers(db, scope),
  ]);
  const days = indicatorDays(query.definitions, scope, { bins, labels, users });
  return query.definitions.map((definition) => {
    const own = (days.get(definition.id) ?? []).slice(longest - reachDays(definition));
    const series = indicatorSeries(definition, own, query.board.minimum_users);
    const current = series.at(-1)?.estimate ?? { state: "no_usage" as const };
    const counted = windowCounts(definition, own);
    const released = current.state === "estimated" || current.state === "screening_only";
    return { definition, series, current, strata: released ? counted.strata : null };
  });
}

export interface ReleasedSegment {
  readonly segment: Partial<Segment>;
  readonly estimate: Estimate;
}

const CUTS: readonly ((segment: Segment) => Partial<Segment>)[] = [
  ({ locale }) => ({ locale }),
  ({ surface }) => ({ surface }),
  ({ system, version }) => ({ system, version }),
];

/** The current window of one indicator by language, by surface, and by system and version. */
export async function releasedSegments(
  db: Kysely<Database>,
  query: Omit<ReleaseQuery, "from" | "definitions"> & { readonly definition: IndicatorDefinition },
): Promise<ReleasedSegment[]> {
  const { definition, board, until } = query;
  const scope: CountsScope = { ...query, from: dayAfter(until, 1 - reachDays(definition)) };
  const [segments, bins, labels, users] = await Promise.all([
    readSegments(db, scope),
    readBinCounts(db, scope, true),
    readLabelCounts(db, scope, true),
    readExposedUsers(db, scope),
  ]);
  const parts = CUTS.flatMap((cut) => {
    const groups = new Map<string, { segment: Partial<Segment>; ids: Set<number> }>();
    for (const [id, segment] of segments) {
      const key = JSON.stringify(cut(segment));
      const group = groups.get(key) ?? { segment: cut(segment), ids: new Set<number>() };
      groups.set(key, { ...group, ids: group.ids.add(id) });
    }
    return [...groups.values()];
  });
  return parts.map(({ segment, ids }) => {
    const within = <Row extends { segment: number }>(rows: readonly Row[]) =>
      rows.filter((row) => ids.has(row.segment));
    const counts = { bins: within(bins), labels: within(labels), users: within(users) };
    const days = indicatorDays([definition], scope, counts).get(definition.id) ?? [];
    return { segment, estimate: windowEstimate(definition, days, board.minimum_users) };
  });
}
