import { type Problem, problem } from "@balise/preparedness";
import { deleteSessionsOf, readPasswordHash, type Storage, updateAccount } from "@balise/storage";
import { addressSubject, countAttempt, forgiveAttempts } from "../access/attempts.js";
import { hashPassword, passwordMatches } from "../access/password.js";
import { openedByLink } from "../access/sign-in-link.js";
import type { Caller } from "../http/index.js";

interface Change {
  readonly current: string | undefined;
  readonly next: string;
  readonly at: string;
}

/**
 * Sets a person's password and ends that person's other sessions. The current password is asked for where there is
 * one, but for a session that a one-time link has just opened.
 */
export async function changePassword(
  storage: Storage,
  { account, session }: Extract<Caller, { kind: "account" }>,
  { current, next, at }: Change,
): Promise<Problem | undefined> {
  const { db } = storage;
  const stored = (await readPasswordHash(db, account.id)) ?? null;
  if (stored !== null && !(await openedByLink(db, session, at))) {
    if (current === undefined) return problem("missing_field", { field: "current" });
    const address = addressSubject(account.email);
    const refused = await countAttempt(storage, [address], at);
    if (refused !== undefined) return refused;
    if (!(await passwordMatches(stored, current))) return problem("wrong_credentials");
    await forgiveAttempts(storage, { address, at });
  }
  await updateAccount(db, account.id, { passwordHash: await hashPassword(next) });
  await deleteSessionsOf(db, account.id, session);
  return undefined;
}
