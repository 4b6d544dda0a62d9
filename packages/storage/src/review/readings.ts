import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../database.js";

/** How many different texts a person opened on a day (UTC), leaving out one item where asked. */
export async function readingsOf(
  db: Kysely<Database>,
  query: { readonly person: string; readonly day: string; readonly except?: string },
): Promise<number> {
  const { rows } = await sql<{ texts: number }>`
    select count(distinct item)::integer as texts from review_reading
    where person = ${query.person} and at >= ${`${query.day}T00:00:00Z`}::timestamptz
      and at < ${`${query.day}T00:00:00Z`}::timestamptz + interval '1 day'
      and item is distinct from ${query.except ?? null}`.execute(db);
  return rows[0]?.texts ?? 0;
}

/** Items that wait for a label, and labels given since a day. */
export async function reviewLoad(
  db: Kysely<Database>,
  query: { readonly since: string },
): Promise<{ waiting: number; labelled: number }> {
  const { rows } = await sql<{ waiting: number; labelled: number }>`
    select (select count(*)::integer from review_item as item
              left join lateral (select kind from review_label where review_label.item = item.id
                                 order by seq desc limit 1) as latest on true
              where item.realm = 'live' and item.sealed is not null
                and coalesce(latest.kind, 'withdrawn') = 'withdrawn') as waiting,
           (select count(distinct item)::integer from review_label
              where realm = 'live' and kind = 'labelled' and at >= ${query.since}::date) as labelled`.execute(
    db,
  );
  return rows[0] ?? { waiting: 0, labelled: 0 };
}
