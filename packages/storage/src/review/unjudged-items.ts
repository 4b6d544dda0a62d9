import type { JudgedFrom, MessageRole, Realm } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

export interface UnjudgedQuery {
  readonly realm: Realm;
  readonly rules: readonly JudgedFrom[];
  /** YYYY-MM-DD, UTC: a text past its retention date is not read any more. */
  readonly today: string;
  /** Characters that a text has at most. */
  readonly length: number;
  /** An item that was sent so often is left to people. */
  readonly sendings: number;
  readonly limit: number;
}

/** An item of the sample that waits for verdicts. */
export interface UnjudgedItem {
  readonly id: string;
  readonly role: MessageRole;
  readonly locale: string;
  /** Ids of the policies that a verdict is missing under. */
  readonly policies: readonly string[];
}

/**
 * Items that belong to the sample of an indicator, stand at or above its bin and have no verdict under its policy;
 * those that were sent least often first, then newest day first and in random order within a day.
 */
export async function unjudgedItems(db: Kysely<Database>, query: UnjudgedQuery): Promise<UnjudgedItem[]> {
  const { rows } = await sql<UnjudgedItem>`
    select item.id, item.role, segment.locale, array_agg(distinct rule.policy order by rule.policy) as policies
    from review_item as item
    join segment on segment.id = item.segment
    join jsonb_to_recordset(${JSON.stringify(query.rules)}::jsonb)
      as rule (indicator text, bin integer, policy text)
      on (item.bins ->> rule.indicator)::integer >= rule.bin
      and item.unit < (item.rates ->> rule.indicator)::double precision
    cross join lateral (select count(*) as sent from review_sending where review_sending.item = item.id) as sendings
    where item.realm = ${query.realm} and item.sealed is not null and item.retain_until >= ${query.today}
      and item.length <= ${query.length} and sendings.sent < ${query.sendings}
      and not exists (
        select from review_finding as found where found.item = item.id and found.policy = rule.policy
      )
    group by item.id, segment.locale, sendings.sent
    order by sendings.sent, item.day desc, item.id limit ${query.limit}`.execute(db);
  return rows;
}
