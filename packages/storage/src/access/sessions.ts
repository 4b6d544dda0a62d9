import type { Account } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { findAccount } from "./accounts.js";

export interface NewSession {
  /** Hash of the cookie's secret. */
  readonly id: Uint8Array;
  readonly account: string;
  readonly csrf: string;
  readonly at: string;
  readonly until: string;
}

export async function insertSession(db: Kysely<Database>, session: NewSession): Promise<void> {
  const { id, account, csrf, at, until } = session;
  await db.insertInto("session").values({ id, account, csrf, created_at: at, used_at: at, until }).execute();
}

/** The session that runs at a time, with its account; undefined once it ended or the account was closed. */
export async function findSession(
  db: Kysely<Database>,
  id: Uint8Array,
  at: string,
): Promise<{ account: Account; csrf: string; usedAt: string; until: string } | undefined> {
  const row = await db
    .selectFrom("session")
    .select(["account", "csrf", "used_at", "until"])
    .where("id", "=", Buffer.from(id))
    .where("until", ">", at)
    .executeTakeFirst();
  const account = row && (await findAccount(db, row.account));
  if (row === undefined || account === undefined || account.closed) return undefined;
  return { account, csrf: row.csrf, usedAt: row.used_at, until: row.until };
}

/** Tells that a session was used, and until when it now runs. */
export async function touchSession(
  db: Kysely<Database>,
  id: Uint8Array,
  { at, until }: { at: string; until: string },
): Promise<void> {
  await db.updateTable("session").set({ used_at: at, until }).where("id", "=", Buffer.from(id)).execute();
}

export async function deleteSession(db: Kysely<Database>, id: Uint8Array): Promise<void> {
  await db.deleteFrom("session").where("id", "=", Buffer.from(id)).execute();
}

/** Ends every session of an account but the one kept: after its password changed, or when it is closed. */
export async function deleteSessionsOf(
  db: Kysely<Database>,
  account: string,
  keep?: Uint8Array,
): Promise<void> {
  let query = db.deleteFrom("session").where("account", "=", account);
  if (keep !== undefined) query = query.where("id", "!=", Buffer.from(keep));
  await query.execute();
}

/** Forgets the sessions that ended before a time. */
export async function deleteEndedSessions(db: Kysely<Database>, at: string): Promise<void> {
  await db.deleteFrom("session").where("until", "<=", at).execute();
}
