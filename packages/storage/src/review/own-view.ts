import type { OwnView, Realm } from "@balise/preparedness";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";

/**
 * How far a person is with an item. It holds the item until the transaction ends, so that an answer and the opening of
 * its findings do not cross; undefined where there is no such item.
 */
export async function ownView(
  trx: Transaction<Database>,
  { realm, item, person }: { readonly realm: Realm; readonly item: string; readonly person: string },
): Promise<OwnView | undefined> {
  await sql`select from review_item where id = ${item} for no key update`.execute(trx);
  const { rows } = await sql<OwnView>`
    select coalesce((select kind = 'labelled' from review_label
                       where item = ${item} and person = ${person} order by seq desc limit 1), false) as labelled,
           exists (select from review_comparison where item = ${item} and person = ${person}) as compared,
           coalesce((select kind from review_label where item = ${item} order by seq desc limit 1), 'withdrawn')
             = 'withdrawn' as waiting
    from review_item where id = ${item} and realm = ${realm}`.execute(trx);
  return rows[0];
}
