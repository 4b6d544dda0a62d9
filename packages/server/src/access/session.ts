import type { Account } from "@balise/preparedness";
import {
  deleteEndedSessions,
  deleteSession,
  findSession,
  insertSession,
  type Storage,
  touchSession,
} from "@balise/storage";
import type { Caller } from "../http/index.js";
import { SESSION_IDLE_SECONDS, SESSION_LIFE_SECONDS, secondsAfter, USE_NOTED_SECONDS } from "./lifetimes.js";
import { newSecret, secretHash } from "./secret.js";

/** A session just opened: `secret` goes into the cookie and is stored nowhere. */
export interface OpenedSession {
  readonly secret: string;
  readonly csrf: string;
}

/** Opens a session. The one that the browser came with, if any, ends: a secret known before sign-in is worth nothing after. */
export async function openSession(
  { db }: Storage,
  account: Account,
  { at, former }: { at: string; former: string | undefined },
): Promise<OpenedSession> {
  const secret = newSecret();
  const csrf = newSecret();
  if (former !== undefined) await deleteSession(db, secretHash(former));
  await deleteEndedSessions(db, at);
  const until = secondsAfter(at, SESSION_LIFE_SECONDS);
  await insertSession(db, { id: secretHash(secret), account: account.id, csrf, at, until });
  return { secret, csrf };
}

/** The caller behind a session's secret; undefined when it is unknown, idle for too long, over, or its account closed. */
export async function callerOfSession(
  { db }: Storage,
  secret: string,
  at: string,
): Promise<Caller | undefined> {
  const id = secretHash(secret);
  const session = await findSession(db, id, at);
  if (session === undefined || session.usedAt <= secondsAfter(at, -SESSION_IDLE_SECONDS)) return undefined;
  const { account, csrf, usedAt, until } = session;
  if (usedAt <= secondsAfter(at, -USE_NOTED_SECONDS)) await touchSession(db, id, { at, until });
  return { kind: "account", account, session: id, csrf };
}
