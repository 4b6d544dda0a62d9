import type { LedgerEntry } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { toEntry } from "./entry-row.js";

/** The entries of each stream, oldest first; a stream that has none is left out. */
export async function readStreams(
  db: Kysely<Database>,
  streams: Iterable<string>,
): Promise<Map<string, LedgerEntry[]>> {
  const rows = await db
    .selectFrom("ledger_entry")
    .selectAll()
    .where(sql<boolean>`stream = any(${[...streams]}::text[])`)
    .orderBy("stream")
    .orderBy("version")
    .execute();
  const found = new Map<string, LedgerEntry[]>();
  for (const row of rows) {
    const entries = found.get(row.stream);
    if (entries === undefined) found.set(row.stream, [toEntry(row)]);
    else entries.push(toEntry(row));
  }
  return found;
}

/** The entries of one stream, oldest first: the history of one thing. */
export async function readStream(db: Kysely<Database>, stream: string): Promise<LedgerEntry[]> {
  return (await readStreams(db, [stream])).get(stream) ?? [];
}
