import type { LedgerEntry } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { toEntry } from "./entry-row.js";

const PAGE = 2000;

/**
 * The entries numbered `after` + 1 to `upTo` (the end when left out), in order, read page by page.
 * To export with a head, read the head first and give its size as `upTo`: what comes later stays out.
 */
export async function* exportLedger(
  db: Kysely<Database>,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { after?: number; upTo?: number } = {},
): AsyncGenerator<LedgerEntry, void, undefined> {
  let last = after;
  for (;;) {
    const page = await db
      .selectFrom("ledger_entry")
      .selectAll()
      .where("seq", ">", last)
      .where("seq", "<=", upTo)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) yield toEntry(row);
    const end = page.at(-1)?.seq;
    if (end === undefined || page.length < PAGE) return;
    last = end;
  }
}
