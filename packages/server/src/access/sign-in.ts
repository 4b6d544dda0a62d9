import { type Account, type Problem, problem } from "@balise/preparedness";
import { findAccount, findAccountByEmail, type Storage, spendSignInLink } from "@balise/storage";
import { addressSubject, countAttempt, forgiveAttempts, peerSubject } from "./attempts.js";
import { passwordMatches } from "./password.js";
import { secretHash } from "./secret.js";

interface When {
  readonly at: string;
  readonly peer: string;
}

/**
 * The account that an address and a password open. An unknown address, a closed account, an account without a password
 * and a wrong password cost the same work and get the same answer.
 */
export async function signIn(
  storage: Storage,
  given: { email: string; password: string },
  when: When,
): Promise<Account | Problem> {
  const { at } = when;
  const [address, peer] = [addressSubject(given.email), peerSubject(when.peer)];
  const refused = await countAttempt(storage, [address, peer], at);
  if (refused !== undefined) return refused;
  const found = await findAccountByEmail(storage.db, given.email);
  const matches = await passwordMatches(found?.passwordHash ?? null, given.password);
  if (found === undefined || found.account.closed || !matches) return problem("wrong_credentials");
  await forgiveAttempts(storage, { address, peer, at });
  return found.account;
}

/** The account that a one-time link opens. */
export async function signInByLink(storage: Storage, link: string, when: When): Promise<Account | Problem> {
  const { at } = when;
  const peer = peerSubject(when.peer);
  const refused = await countAttempt(storage, [peer], at);
  if (refused !== undefined) return refused;
  const id = await spendSignInLink(storage.db, secretHash(link), at);
  const account = id === undefined ? undefined : await findAccount(storage.db, id);
  if (account === undefined || account.closed) return problem("sign_in_link_spent");
  await forgiveAttempts(storage, { peer, at });
  return account;
}
