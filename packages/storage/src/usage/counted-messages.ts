import type { Realm } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** Messages counted in all in a realm. */
export async function countedMessages(db: Kysely<Database>, realm: Realm): Promise<number> {
  const { rows } = await sql<{ messages: number }>`
    select coalesce(sum(messages), 0)::bigint as messages from usage_total where realm = ${realm}`.execute(
    db,
  );
  return rows[0]?.messages ?? 0;
}
