import { sql } from "kysely";
import type { Storage } from "../open-storage.js";

/** Days without a turn after which a conversation is forgotten: one that is taken up later begins anew. */
export const FOLLOWED_DAYS = 7;

/** Rows kept at most, an indicator and conversation each: some 60 MB. */
const MOST_FOLLOWED = 500_000;

/**
 * Forgets the conversations that had no turn on or after a day (YYYY-MM-DD), and those left alone the longest where
 * there are more than `most`. Returns how many rows.
 */
export async function forgetConversations(
  { db }: Storage,
  before: string,
  most = MOST_FOLLOWED,
): Promise<number> {
  const idle = await db
    .deleteFrom("conversation_carried")
    .where("received", "<", before)
    .executeTakeFirstOrThrow();
  const excess = await sql`
    delete from conversation_carried where ctid = any (array(
      select ctid from conversation_carried order by received desc, cusum desc, conversation, indicator
      offset ${most}
    ))`.execute(db);
  return Number(idle.numDeletedRows) + Number(excess.numAffectedRows ?? 0n);
}
