import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { uuidArrayLiteral } from "./array-literal.js";

/**
 * Marks messages as seen and says which ones were seen before: their places. Ids must come in ascending order, each
 * once; the rows are written in that order, so that writers meet in line. Another writer's open transaction on the
 * same id is waited for.
 *
 * @param ids 16 bytes a message
 * @param received day of receipt, YYYY-MM-DD
 */
export async function markSeen(db: Kysely<Database>, ids: Uint8Array, received: string): Promise<number[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ place: number }>`
    with given as materialized (
      select id, place from unnest(${uuidArrayLiteral(ids)}::uuid[]) with ordinality as given (id, place)
    ), fresh as (
      insert into usage_seen (id, received) select id, ${received}::date from given order by place
      on conflict do nothing returning id
    )
    select (place - 1)::integer as place from given
    where not exists (select from fresh where fresh.id = given.id)`.execute(db);
  return rows.map(({ place }) => place);
}

const ID_BYTES = 16;

/** The ids at some places, one after the other. */
export function idsAt(ids: Uint8Array, places: readonly number[]): Uint8Array {
  if (places.length * ID_BYTES === ids.length) return ids;
  const chosen = new Uint8Array(places.length * ID_BYTES);
  for (const [at, place] of places.entries()) {
    chosen.set(ids.subarray(place * ID_BYTES, (place + 1) * ID_BYTES), at * ID_BYTES);
  }
  return chosen;
}
