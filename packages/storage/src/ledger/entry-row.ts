import type { LedgerEntry } from "@balise/preparedness";
import type { Selectable } from "kysely";
import type { Database } from "../database.js";

/** An entry as it is told to readers: its hash in hexadecimal. */
export function toEntry(row: Selectable<Database["ledger_entry"]>): LedgerEntry {
  return { ...row, hash: row.hash.toString("hex") };
}
