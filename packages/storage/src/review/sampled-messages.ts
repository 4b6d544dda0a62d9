import type { MessageRole, Realm } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

export interface SampledMessage {
  readonly id: string;
  /** Pseudonym of the message, as a UUID. */
  readonly message: string;
  readonly role: MessageRole;
  readonly day: string;
  /** A person labelled, skipped or withdrew it before. */
  readonly labelled: boolean;
}

/** Every item of the review sample with the pseudonym of its message, in order of days: for reviewers whose labels come from a file. */
export async function sampledMessages(db: Kysely<Database>, realm: Realm): Promise<SampledMessage[]> {
  const { rows } = await sql<SampledMessage>`
    select id, message::text as message, role, day,
           exists (select from review_label where review_label.item = review_item.id) as labelled
    from review_item where realm = ${realm} order by day, id`.execute(db);
  return rows;
}
