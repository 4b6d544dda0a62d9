import type { LedgerEntry } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { eventOf } from "../ledger/planned.js";
import { PROJECTIONS } from "./concepts.js";
import type { Projection } from "./projection.js";

const BY_TYPE: ReadonlyMap<string, Projection<never>> = new Map(Object.entries(PROJECTIONS));

/**
 * Applies entries to the tables, in order.
 *
 * @throws Error on a type that this version does not know: a later version wrote it
 */
export async function project(db: Kysely<Database>, entries: Iterable<LedgerEntry>): Promise<void> {
  for (const entry of entries) {
    const projection = BY_TYPE.get(entry.type);
    if (projection === undefined) throw new Error(`entry ${entry.seq}: no projection for ${entry.type}`);
    await projection(db, eventOf(entry) as never, entry);
  }
}
