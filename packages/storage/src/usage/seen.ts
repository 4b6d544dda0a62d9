import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { uuidArrayLiteral } from "./array-literal.js";

/**
 * Marks messages as seen and says which ones were seen before, or come earlier in the list: their places. Rows are
 * written in the order of their ids, so that writers meet in line; another writer's open transaction on the same id is
 * waited for.
 *
 * @param ids 16 bytes a message
 * @param received day of receipt, YYYY-MM-DD
 */
export async function markSeen(
  db: Kysely<Database>,
  ids: Uint8Array,
  received: string,
): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ place: number }>`
    with given as materialized (
      select id, place, lag(id) over (order by id, place) is not distinct from id as again
      from unnest(${uuidArrayLiteral(ids)}::uuid[]) with ordinality as given (id, place)
    ), fresh as (
      insert into usage_seen (id, received) select id, ${received}::date from given where not again order by id
      on conflict do nothing returning id
    )
    select (place - 1)::integer as place from given
    where again or not exists (select from fresh where fresh.id = given.id)`.execute(db);
  return new Set(rows.map(({ place }) => place));
}
