import type { ComparedItem, Realm } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/** Which items are compared: those of an indicator's sample, at or above its flag bin. */
export interface ComparedQuery {
  readonly realm: Realm;
  readonly indicator: string;
  readonly bin: number;
}

/** The items that the judge has a verdict on and whose label stands, whatever their day. */
export async function comparedItems(
  db: Kysely<Database>,
  { realm, indicator, bin }: ComparedQuery,
): Promise<ComparedItem[]> {
  const { rows } = await sql<ComparedItem>`
    select ${indicator}::text = any(latest.positive) as positive, judged.verdicts
    from review_item as item
    join lateral (
      select kind, positive from review_label where review_label.item = item.id order by seq desc limit 1
    ) as latest on latest.kind = 'labelled'
    join lateral (
      select jsonb_agg(jsonb_build_object(
        'version', version, 'answer', answer, 'asked', asked, 'categories', categories,
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      )) as verdicts
      from review_finding where review_finding.item = item.id
    ) as judged on judged.verdicts is not null
    where item.realm = ${realm} and (item.bins ->> ${indicator}::text)::integer >= ${bin}
      and item.unit < (item.rates ->> ${indicator}::text)::double precision`.execute(db);
  return rows;
}
