import { deleteEndedSignInLinks, insertSignInLink, type Storage } from "@balise/storage";
import { secondsAfter } from "./lifetimes.js";
import { newSecret, secretHash } from "./secret.js";

/** Makes a one-time sign-in link for an account and answers its secret, which is stored nowhere. */
export async function makeLink(
  db: Storage["db"],
  account: string,
  { at, seconds }: { at: string; seconds: number },
): Promise<string> {
  const link = newSecret();
  await deleteEndedSignInLinks(db, at);
  await insertSignInLink(db, { hash: secretHash(link), account, until: secondsAfter(at, seconds) });
  return link;
}

/** Ends the links of an account that nobody has used. */
export async function forgetLinksOf(db: Storage["db"], account: string): Promise<void> {
  await db.deleteFrom("sign_in_link").where("account", "=", account).where("used_at", "is", null).execute();
}

/** Where the interface takes a link. No log of the station ever writes a query, and the link is spent once opened. */
export function linkPath(link: string): string {
  return `/sign-in?link=${link}`;
}

/**
 * Whether a session was opened by a link whose time still runs: its person may then choose a password without the
 * former one, which may be lost.
 */
export async function openedByLink(db: Storage["db"], session: Uint8Array, at: string): Promise<boolean> {
  const link = await db
    .selectFrom("session")
    .innerJoin("sign_in_link", (join) =>
      join
        .onRef("sign_in_link.account", "=", "session.account")
        .onRef("sign_in_link.used_at", "=", "session.created_at"),
    )
    .select("sign_in_link.until")
    .where("session.id", "=", Buffer.from(session))
    .where("sign_in_link.until", ">", at)
    .executeTakeFirst();
  return link !== undefined;
}
