import { type DistinctSketch, decodeSketch, emptySketch, isProblem, mergeSketches } from "@balise/measure";
import type { Board, IndicatorDefinition, Realm } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { countOf } from "../indicators/distinct-users.js";

export interface SystemVolume {
  readonly system: string;
  /** Messages of both roles in the period; null when withheld. */
  readonly messages: number | null;
  /** Distinct users, about; null when withheld. */
  readonly users: number | null;
  /** Last day with usage, over all time. */
  readonly lastSeen: string;
}

/**
 * Messages and distinct users of each system over a period, withheld under the board's minimum of users.
 *
 * Messages are read from the tallies of one indicator a role, since every message counts once in each of them.
 */
export async function releasedVolumes(
  db: Kysely<Database>,
  query: {
    readonly realm: Realm;
    readonly definitions: readonly IndicatorDefinition[];
    readonly board: Board;
    readonly from: string;
    readonly until: string;
  },
): Promise<SystemVolume[]> {
  const { realm, definitions, from, until } = query;
  const counters = ["user", "assistant"].flatMap(
    (role) => definitions.find((one) => one.role === role)?.id ?? [],
  );
  const { rows } = await sql<{ system: string; messages: number; last_seen: string }>`
    select segment.system, max(tally_day.day) as last_seen,
           coalesce(sum(tally_day.n) filter (where tally_day.day between ${from} and ${until}), 0)::bigint as messages
    from tally_day join segment on segment.id = tally_day.segment
    where segment.realm = ${realm} and tally_day.indicator = any (${counters}::text[])
    group by segment.system order by segment.system`.execute(db);
  const users = await usersBySystem(db, query);
  return rows.map(({ system, messages, last_seen }) => {
    const distinct = users.get(system) ?? 0;
    const released = messages === 0 || distinct >= query.board.minimum_users;
    return {
      ...{ system, lastSeen: last_seen },
      ...{ messages: released ? messages : null, users: released ? distinct : null },
    };
  });
}

async function usersBySystem(
  db: Kysely<Database>,
  { realm, from, until }: { realm: Realm; from: string; until: string },
): Promise<Map<string, number>> {
  const { rows } = await sql<{ system: string; sketch: Uint8Array }>`
    select segment.system, tally_users.sketch
    from tally_users join segment on segment.id = tally_users.segment
    where segment.realm = ${realm} and tally_users.subject like 'role:%'
      and tally_users.day between ${from} and ${until}`.execute(db);
  const merged = new Map<string, DistinctSketch>();
  for (const { system, sketch } of rows) {
    const decoded = decodeSketch(sketch);
    if (isProblem(decoded)) throw new Error(`a sketch of ${system} cannot be read: ${decoded.code}`);
    merged.set(system, mergeSketches(merged.get(system) ?? emptySketch(), decoded));
  }
  return new Map([...merged].map(([system, sketch]) => [system, countOf(sketch)]));
}

/** Messages counted in all, and when the last batch came. */
export async function usageTotals(
  db: Kysely<Database>,
  realm: Realm,
): Promise<{ messages: number; lastBatchAt: string | null }> {
  const { rows } = await sql<{ messages: number; last: string | null }>`
    select coalesce((select sum(messages) from usage_total where realm = ${realm}), 0)::bigint as messages,
           (select max(received_at) from usage_batch where realm = ${realm}) as last`.execute(db);
  return { messages: rows[0]?.messages ?? 0, lastBatchAt: rows[0]?.last ?? null };
}
