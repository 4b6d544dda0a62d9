import { createHash } from "node:crypto";
import { type Problem, problem } from "@balise/preparedness";
import {
  deleteSignInAttempts,
  deleteSignInAttemptsBefore,
  insertSignInAttempt,
  normalEmail,
  readSignInAttempts,
  type Storage,
} from "@balise/storage";
import { sql } from "kysely";
import {
  ATTEMPT_WINDOW_SECONDS,
  ATTEMPTS_PER_ADDRESS,
  ATTEMPTS_PER_PEER,
  secondsAfter,
} from "./lifetimes.js";

/** What attempts are counted against. An address is kept as its hash: it may be a stranger's, mistyped. */
export interface AttemptSubject {
  readonly subject: string;
  readonly limit: number;
}

export function addressSubject(email: string): AttemptSubject {
  const hash = createHash("sha256").update(normalEmail(email)).digest("base64url");
  return { subject: `address:${hash}`, limit: ATTEMPTS_PER_ADDRESS };
}

export function peerSubject(peer: string): AttemptSubject {
  return { subject: `peer:${peer}`, limit: ATTEMPTS_PER_PEER };
}

/**
 * Counts an attempt before it is made, unless there were too many. Attempts on one subject are counted one after the
 * other (advisory lock), so that many at once cannot slip past the limit together; a refused attempt is not counted,
 * so that the window opens again by itself.
 */
export function countAttempt(
  { db }: Storage,
  subjects: readonly AttemptSubject[],
  at: string,
): Promise<Problem | undefined> {
  const since = secondsAfter(at, -ATTEMPT_WINDOW_SECONDS);
  return db.transaction().execute(async (trx) => {
    for (const { subject } of subjects) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${subject}, 0))`.execute(trx);
    }
    for (const { subject, limit } of subjects) {
      const { count, first } = await readSignInAttempts(trx, subject, since);
      if (count >= limit && first !== null) return tooMany(first, at);
    }
    await deleteSignInAttemptsBefore(trx, since);
    for (const { subject } of subjects) await insertSignInAttempt(trx, subject, at);
    return undefined;
  });
}

function tooMany(first: string, at: string): Problem {
  const wait = Date.parse(first) + ATTEMPT_WINDOW_SECONDS * 1000 - Date.parse(at);
  return problem("too_many_attempts", { retryAfterSeconds: Math.floor(wait / 1000) + 1 });
}

/**
 * Forgets, of who has just signed in, the failures on their address, and at their place this one attempt alone: an
 * account of one's own does not open the way to guess at others.
 */
export async function forgiveAttempts(
  { db }: Storage,
  { address, peer, at }: { address?: AttemptSubject; peer?: AttemptSubject; at: string },
): Promise<void> {
  if (address !== undefined) await deleteSignInAttempts(db, address.subject);
  if (peer === undefined) return;
  await db.deleteFrom("sign_in_attempt").where("subject", "=", peer.subject).where("at", "=", at).execute();
}
