import type { IndicatorDefinition, Realm, WatchDay } from "@balise/preparedness";
import { dayAfter, daysBetween } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/**
 * Exposed and flagged messages of every complete day of each indicator, from the first day with usage to `until`.
 * For watches only: these counts are not released figures.
 */
export async function watchDays(
  db: Kysely<Database>,
  query: {
    readonly realm: Realm;
    readonly definitions: readonly IndicatorDefinition[];
    readonly until: string;
  },
): Promise<Map<string, WatchDay[]>> {
  const { rows } = await sql<{ indicator: string; day: string; bin: number; n: number }>`
    select tally_day.indicator, tally_day.day, tally_day.bin, sum(tally_day.n)::bigint as n
    from tally_day join segment on segment.id = tally_day.segment
    where segment.realm = ${query.realm} and tally_day.day <= ${query.until}
    group by tally_day.indicator, tally_day.day, tally_day.bin`.execute(db);
  return new Map(
    query.definitions.map((definition) => {
      const own = rows.filter(({ indicator }) => indicator === definition.id);
      const first = own.map(({ day }) => day).sort()[0] ?? dayAfter(query.until, 1);
      const byDay = new Map<string, { exposed: number; flagged: number }>();
      for (const { day, bin, n } of own) {
        const { exposed, flagged } = byDay.get(day) ?? { exposed: 0, flagged: 0 };
        byDay.set(day, { exposed: exposed + n, flagged: flagged + (bin >= definition.flag_bin ? n : 0) });
      }
      const days = daysBetween(first, query.until);
      return [definition.id, days.map((day) => ({ day, ...(byDay.get(day) ?? { exposed: 0, flagged: 0 }) }))];
    }),
  );
}

/** The first and the last day on which anything was counted, at most `until`; null on a station without usage. */
export async function usageSpan(
  db: Kysely<Database>,
  realm: Realm,
  until: string,
): Promise<{ first: string; last: string } | null> {
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select min(tally_day.day) as first, max(tally_day.day) as last
    from tally_day join segment on segment.id = tally_day.segment
    where segment.realm = ${realm} and tally_day.day <= ${until}`.execute(db);
  const [row] = rows;
  return row === undefined || row.first === null || row.last === null
    ? null
    : { first: row.first, last: row.last };
}
