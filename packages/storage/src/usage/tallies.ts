import { regroup, type Tally, tallyRows } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import type { AcceptedBatch } from "./accept-messages.js";
import { arrayLiteral } from "./array-literal.js";
import { type Counts, dayOfHour, hourCell } from "./counts.js";

/** Adds counts to the tallies by hour and by day. Rows are written in the order of their keys: writers meet in line. */
export async function addToTallies(db: Kysely<Database>, counts: Counts, detector: number): Promise<void> {
  if (counts.hours.cells.size === 0) return;
  const ids = counts.indicators.map(({ id }) => id);
  const hours = columns(counts.hours);
  const days = columns(regroup(counts.hours, dayOfHour));
  await sql`
    with added as (
      insert into tally (indicator, segment, hour, detector, bin, n)
      select (${ids}::text[])[i + 1], segment, to_timestamp(hour * 3600.0), ${detector}, bin, n
      from unnest(${hours.indicator}::integer[], ${hours.segment}::integer[], ${hours.time}::integer[],
                  ${hours.bin}::smallint[], ${hours.n}::bigint[]) as given (i, segment, hour, bin, n)
      order by 1, 3, 2, 5
      on conflict (indicator, hour, segment, detector, bin) do update set n = tally.n + excluded.n
    )
    insert into tally_day (indicator, segment, day, detector, bin, n)
    select (${ids}::text[])[i + 1], segment, date '1970-01-01' + day, ${detector}, bin, n
    from unnest(${days.indicator}::integer[], ${days.segment}::integer[], ${days.time}::integer[],
                ${days.bin}::smallint[], ${days.n}::bigint[]) as given (i, segment, day, bin, n)
    order by 1, 3, 2, 5
    on conflict (indicator, day, segment, detector, bin) do update set n = tally_day.n + excluded.n`.execute(
    db,
  );
}

/** Adds accepted messages to the number of messages counted in all, by realm and day of receipt. */
export async function addToTotals(db: Kysely<Database>, batches: readonly AcceptedBatch[]): Promise<void> {
  const counted = batches.filter(({ accepted }) => accepted.size > 0);
  if (counted.length === 0) return;
  const realms = counted.map(({ batch }) => batch.realm);
  const days = counted.map(({ batch }) => batch.receivedAt.slice(0, 10));
  const messages = arrayLiteral(counted.map(({ accepted }) => accepted.size));
  await sql`
    insert into usage_total (realm, received, messages)
    select realm, received, sum(messages)
    from unnest(${realms}::text[], ${days}::date[], ${messages}::bigint[]) as given (realm, received, messages)
    group by realm, received order by realm, received
    on conflict (realm, received) do update
    set messages = usage_total.messages + excluded.messages`.execute(db);
}

function columns(tally: Tally<number>): Record<"indicator" | "segment" | "time" | "bin" | "n", string> {
  const indicator: number[] = [];
  const segment: number[] = [];
  const time: number[] = [];
  const bin: number[] = [];
  const n: number[] = [];
  for (const row of tallyRows(tally)) {
    const cell = hourCell(row.cell);
    indicator.push(row.indicator);
    segment.push(cell.segment);
    time.push(cell.hour);
    bin.push(row.bin);
    n.push(row.n);
  }
  return {
    indicator: arrayLiteral(indicator),
    segment: arrayLiteral(segment),
    time: arrayLiteral(time),
    bin: arrayLiteral(bin),
    n: arrayLiteral(n),
  };
}
