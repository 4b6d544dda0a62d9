import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import type { Storage } from "../open-storage.js";

/** Days for which a message or a batch that is sent again is recognised. */
export const SEEN_DAYS = 35;

const CHUNK = 20_000;

/**
 * Forgets the messages and batches received before a day (YYYY-MM-DD), in short transactions so that intake goes on
 * meanwhile. What is forgotten would be counted again if it were sent again.
 */
export async function forgetSeen(
  storage: Storage,
  before: string,
): Promise<{ messages: number; batches: number }> {
  const messages = await untilNone(storage.db, (db) => forgetMessages(db, before));
  const batches = await untilNone(storage.db, (db) => forgetBatches(db, before));
  return { messages, batches };
}

async function untilNone(
  db: Kysely<Database>,
  forget: (db: Kysely<Database>) => Promise<number>,
): Promise<number> {
  let total = 0;
  for (;;) {
    const forgotten = await forget(db);
    total += forgotten;
    if (forgotten < CHUNK) return total;
  }
}

async function forgetMessages(db: Kysely<Database>, before: string): Promise<number> {
  const result = await sql`
    delete from usage_seen where ctid = any (array(
      select ctid from usage_seen where received < ${before}::date limit ${CHUNK}
    ))`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}

async function forgetBatches(db: Kysely<Database>, before: string): Promise<number> {
  const result = await sql`
    delete from usage_batch where key in (
      select key from usage_batch where received_at < ${before}::date limit ${CHUNK}
    )`.execute(db);
  return Number(result.numAffectedRows ?? 0n);
}
