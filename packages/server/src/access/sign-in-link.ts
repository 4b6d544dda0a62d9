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

/** Where the interface takes a link: in the fragment, which no server log or Referer header ever sees. */
export function linkAddress(base: string, link: string): string {
  return `${base}/sign-in#link=${link}`;
}
