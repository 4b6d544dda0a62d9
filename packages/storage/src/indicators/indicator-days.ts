import { daysBetween, type IndicatorDay, type IndicatorDefinition, stratumOf } from "@balise/preparedness";
import { distinctUsers } from "./distinct-users.js";
import type { BinCount, LabelCount, UserSketch } from "./read-counts.js";

export interface Counts {
  readonly bins: readonly BinCount[];
  readonly labels: readonly LabelCount[];
  readonly users: readonly UserSketch[];
}

/** Every day from `from` to `until` of each indicator, put together from rows of counts. */
export function indicatorDays(
  definitions: readonly IndicatorDefinition[],
  range: { readonly from: string; readonly until: string },
  counts: Counts,
): Map<string, IndicatorDay[]> {
  const users = distinctUsers(counts.users);
  const bins = groupBy(counts.bins, ({ indicator, day }) => `${indicator} ${day}`);
  const labels = groupBy(counts.labels, ({ indicator, day }) => `${indicator} ${day}`);
  const days = daysBetween(range.from, range.until);
  return new Map(
    definitions.map((definition) => [
      definition.id,
      days.map((day) => ({
        day,
        bins: binsOf(bins.get(`${definition.id} ${day}`) ?? []),
        labels: labelsOf(definition, labels.get(`${definition.id} ${day}`) ?? []),
        users: users.within(definition.role, day, 1),
        windowUsers: users.within(definition.role, day, definition.window_days),
      })),
    ]),
  );
}

function binsOf(rows: readonly BinCount[]): number[] {
  const bins = new Array<number>(10).fill(0);
  for (const { bin, n } of rows) bins[bin] = (bins[bin] ?? 0) + n;
  return bins;
}

function labelsOf(definition: IndicatorDefinition, rows: readonly LabelCount[]) {
  const strata = definition.strata.map(() => ({ reviewed: 0, positive: 0 }));
  for (const { bin, reviewed, positive } of rows) {
    const stratum = strata[stratumOf(definition.strata, bin)];
    if (stratum === undefined) continue;
    stratum.reviewed += reviewed;
    stratum.positive += positive;
  }
  return strata;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
