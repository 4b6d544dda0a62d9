import type { Carried } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { arrayLiteral, uuidArrayLiteral } from "../usage/array-literal.js";
import type { DayCountRow } from "./day-counts.js";

/** A row of `conversation_carried` that is new, that changed, or of which nothing is left to carry. */
export interface CarriedRow extends Carried {
  readonly fate: "begun" | "changed" | "gone";
  readonly conversation: Buffer;
  readonly indicator: string;
  /** YYYY-MM-DD. */
  readonly received: string;
}

/**
 * Writes what is carried on and adds to the counts of days, in one statement; none where nothing changed. A row that
 * was to be new and is not breaks the transaction: somebody else began the conversation meanwhile.
 */
export async function writeConversations(
  db: Kysely<Database>,
  carried: readonly CarriedRow[],
  counts: readonly DayCountRow[],
): Promise<void> {
  if (carried.length === 0 && counts.length === 0) return;
  const { uuids, fates, indicators, cusums, crossed, received } = carriedColumns(carried);
  const numbers = (of: Exclude<keyof DayCountRow, "indicator">) => arrayLiteral(counts.map((row) => row[of]));
  await sql`
    with given as materialized (
      select * from unnest(${uuids}::uuid[], ${fates}::text[], ${indicators}::text[], ${cusums}::double precision[],
                           ${crossed}::boolean[], ${received}::date[])
        as given (conversation, fate, indicator, cusum, crossed, received)
    ), gone as (
      delete from conversation_carried as kept using given
      where given.fate = 'gone' and kept.conversation = given.conversation and kept.indicator = given.indicator
    ), changed as (
      update conversation_carried as kept
      set cusum = given.cusum, crossed = given.crossed, received = given.received
      from given
      where given.fate = 'changed' and kept.conversation = given.conversation and kept.indicator = given.indicator
    ), begun as (
      insert into conversation_carried (conversation, indicator, cusum, crossed, received)
      select conversation, indicator, cusum, crossed, received from given where fate = 'begun' order by 1, 2
    )
    insert into conversation_day (indicator, segment, day, detector, begun, continued, crossed)
    select indicator, segment, date '1970-01-01' + day, detector, begun, continued, crossed
    from unnest(${counts.map(({ indicator }) => indicator)}::text[], ${numbers("segment")}::integer[],
                ${numbers("day")}::integer[], ${numbers("detector")}::integer[], ${numbers("begun")}::bigint[],
                ${numbers("continued")}::bigint[], ${numbers("crossed")}::bigint[])
      as given (indicator, segment, day, detector, begun, continued, crossed)
    order by indicator, day, segment
    on conflict (indicator, day, segment, detector) do update
    set begun = conversation_day.begun + excluded.begun,
        continued = conversation_day.continued + excluded.continued,
        crossed = conversation_day.crossed + excluded.crossed`.execute(db);
}

function carriedColumns(rows: readonly CarriedRow[]) {
  return {
    uuids: uuidArrayLiteral(Buffer.concat(rows.map(({ conversation }) => conversation))),
    fates: rows.map(({ fate }) => fate),
    indicators: rows.map(({ indicator }) => indicator),
    cusums: arrayLiteral(rows.map(({ cusum }) => cusum)),
    crossed: rows.map((row) => row.crossed),
    received: rows.map((row) => row.received),
  };
}
