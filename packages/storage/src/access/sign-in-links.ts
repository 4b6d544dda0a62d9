import type { Kysely } from "kysely";
import type { Database } from "../database.js";

export async function insertSignInLink(
  db: Kysely<Database>,
  link: { hash: Uint8Array; account: string; until: string },
): Promise<void> {
  await db.insertInto("sign_in_link").values(link).execute();
}

/** Spends a link, once: the account it signs in, or undefined when it is unknown, spent or past its time. */
export async function spendSignInLink(
  db: Kysely<Database>,
  hash: Uint8Array,
  at: string,
): Promise<string | undefined> {
  const row = await db
    .updateTable("sign_in_link")
    .set({ used_at: at })
    .where("hash", "=", Buffer.from(hash))
    .where("used_at", "is", null)
    .where("until", ">", at)
    .returning("account")
    .executeTakeFirst();
  return row?.account;
}

/** Forgets the links that ran out before a time. */
export async function deleteEndedSignInLinks(db: Kysely<Database>, at: string): Promise<void> {
  await db.deleteFrom("sign_in_link").where("until", "<=", at).execute();
}
