import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** A text that changes whenever a message is counted or an act enters the ledger: what was read before it stays true. */
export async function countsRevision(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select (select size from ledger_head) || '/' || (select coalesce(sum(messages), 0) from usage_total) as revision`.execute(
    db,
  );
  return rows[0]?.revision ?? "";
}
