import type { LedgerEntry } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { toEntry } from "./entry-row.js";

export interface LedgerFilter {
  /** Only entries before this number: the last one of the page read before. */
  readonly before?: number;
  /** Entries at most; 100 unless told. */
  readonly limit?: number;
  readonly type?: string;
  readonly stream?: string;
  readonly actor?: string;
}

/** A page of the ledger, newest first. */
export async function readLedger(db: Kysely<Database>, filter: LedgerFilter = {}): Promise<LedgerEntry[]> {
  const { before, limit = 100, type, stream, actor } = filter;
  let query = db.selectFrom("ledger_entry").selectAll().orderBy("seq", "desc").limit(limit);
  if (before !== undefined) query = query.where("seq", "<", before);
  if (type !== undefined) query = query.where("type", "=", type);
  if (stream !== undefined) query = query.where("stream", "=", stream);
  if (actor !== undefined) query = query.where("actor", "=", actor);
  return (await query.execute()).map(toEntry);
}
