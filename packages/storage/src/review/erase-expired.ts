import { type Problem, REALMS, type Realm } from "@balise/preparedness";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";
import { streamOf } from "../events.js";
import { appendEvents } from "../ledger/append.js";
import type { Storage } from "../open-storage.js";
import { transact } from "../transact.js";

/**
 * Erases the sealed texts whose retention date is before today with the judge's reasons on them, and writes how many to the ledger in the same
 * transaction. Items keep their bins and labels: estimates do not change.
 *
 * @param today YYYY-MM-DD, UTC
 * @param by.at ISO 8601, UTC
 * @returns how many texts were erased
 */
export async function eraseExpired(
  storage: Storage,
  today: string,
  by: { readonly actor: string; readonly at: string },
): Promise<number | Problem> {
  return transact(storage, async (trx) => {
    let erased = 0;
    for (const realm of REALMS) {
      const items = await eraseTexts(trx, realm, today);
      erased += items;
      if (items === 0) continue;
      const event = { type: "review.erased", items, until: today } as const;
      await appendEvents(trx, [{ stream: streamOf("review", `retention-${realm}`), realm, ...by, event }]);
    }
    return erased;
  });
}

async function eraseTexts(trx: Transaction<Database>, realm: Realm, today: string): Promise<number> {
  const { rows } = await sql<{ erased: number }>`
    with erased as (
      update review_item set sealed = null
      where realm = ${realm} and sealed is not null and retain_until < ${today} returning id
    ), reasons as (
      update review_finding set reason = null where item in (select id from erased)
    )
    select count(*)::integer as erased from erased`.execute(trx);
  return rows[0]?.erased ?? 0;
}
