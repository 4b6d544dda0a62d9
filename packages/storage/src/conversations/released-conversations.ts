import {
  type Board,
  type ConversationReading,
  crossingLimitOf,
  daysBetween,
  type IndicatorDefinition,
  type Realm,
  readConversations,
} from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { type CountsScope, segmentCondition } from "../indicators/counts-scope.js";
import { distinctUsers } from "../indicators/distinct-users.js";
import { readExposedUsers } from "../indicators/read-counts.js";

interface DayRow {
  readonly day: string;
  readonly exposed: number;
  readonly begun: number;
  readonly continued: number;
  readonly crossed: number;
}

/**
 * The only door through which the counts of conversations leave storage for a reader: the minimum of users is kept
 * here. Null for an indicator that follows no conversations.
 */
export async function releasedConversations(
  db: Kysely<Database>,
  query: CountsScope & { readonly definition: IndicatorDefinition; readonly board: Board },
): Promise<ConversationReading | null> {
  const { definition, board, from, until } = query;
  const limit = crossingLimitOf(definition);
  if (limit === null) return null;
  const [rows, sketches, first] = await Promise.all([
    readDays(db, definition.id, query),
    readExposedUsers(db, query),
    firstDay(db, query.realm),
  ]);
  if (first === null || first > until) return { state: "not_followed", limit };
  const users = distinctUsers(sketches);
  const byDay = new Map(rows.map((row) => [row.day, row]));
  const names = daysBetween(from < first ? first : from, until);
  const days = names.map((day) => {
    const { exposed, begun, continued, crossed } = byDay.get(day) ?? NOTHING;
    return { day, exposed, begun, continued, crossed, users: users.within("user", day, 1) };
  });
  return readConversations(days, {
    ...{ limit, minimumUsers: board.minimum_users },
    users: users.within("user", until, names.length),
  });
}

/** The first day with a conversation above its start: days before it were counted without following any. */
async function firstDay(db: Kysely<Database>, realm: Realm): Promise<string | null> {
  const row = await db
    .selectFrom("conversation_day")
    .innerJoin("segment", "segment.id", "conversation_day.segment")
    .select(({ fn }) => fn.min("day").as("day"))
    .where("realm", "=", realm)
    .executeTakeFirst();
  return row?.day ?? null;
}

const NOTHING = { exposed: 0, begun: 0, continued: 0, crossed: 0 } as const;

async function readDays(db: Kysely<Database>, indicator: string, scope: CountsScope): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    with exposed as (
      select tally_day.day, sum(tally_day.n)::bigint as exposed
      from tally_day join segment on segment.id = tally_day.segment
      where tally_day.indicator = ${indicator} and tally_day.day between ${scope.from} and ${scope.until}
        and ${segmentCondition(scope)}
      group by tally_day.day
    ), followed as (
      select conversation_day.day, sum(conversation_day.begun)::bigint as begun,
             sum(conversation_day.continued)::bigint as continued, sum(conversation_day.crossed)::bigint as crossed
      from conversation_day join segment on segment.id = conversation_day.segment
      where conversation_day.indicator = ${indicator}
        and conversation_day.day between ${scope.from} and ${scope.until} and ${segmentCondition(scope)}
      group by conversation_day.day
    )
    select exposed.day, exposed.exposed, coalesce(followed.begun, 0)::bigint as begun,
           coalesce(followed.continued, 0)::bigint as continued, coalesce(followed.crossed, 0)::bigint as crossed
    from exposed left join followed on followed.day = exposed.day`.execute(db);
  return rows;
}
