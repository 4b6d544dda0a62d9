import type { Token } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

export interface NewToken {
  readonly id: string;
  readonly name: string;
  /** Hash of the token's secret. */
  readonly hash: Uint8Array;
  readonly scopes: readonly string[];
  readonly until: string | null;
}

/** The ledger entry `token.issued` is the caller's, in the same transaction. */
export async function insertToken(db: Kysely<Database>, token: NewToken): Promise<void> {
  await db
    .insertInto("token")
    .values({ ...token, scopes: [...token.scopes] })
    .execute();
}

/** Gives a token that the station itself keeps (the one of its own machine) a new secret, whether or not it was there. */
export async function replaceToken(db: Kysely<Database>, token: NewToken): Promise<void> {
  const { id, name, hash, until } = token;
  const scopes = [...token.scopes];
  await db
    .insertInto("token")
    .values({ id, name, hash, scopes, until })
    .onConflict((known) => known.column("id").doUpdateSet({ name, hash, scopes, until, revoked: false }))
    .execute();
}

function tokens(db: Kysely<Database>) {
  return db.selectFrom("token").select(["id", "name", "scopes", "until", "last_used as lastUsed", "revoked"]);
}

export async function listTokens(db: Kysely<Database>): Promise<Token[]> {
  return tokens(db).orderBy("name").orderBy("id").execute();
}

export async function findToken(db: Kysely<Database>, id: string): Promise<Token | undefined> {
  return tokens(db).where("id", "=", id).executeTakeFirst();
}

/** The token of a secret's hash while it is valid: not revoked, not past its time. */
export async function findValidToken(
  db: Kysely<Database>,
  hash: Uint8Array,
  at: string,
): Promise<Token | undefined> {
  return tokens(db)
    .where("hash", "=", Buffer.from(hash))
    .where("revoked", "=", false)
    .where(({ eb, or }) => or([eb("until", "is", null), eb("until", ">", at)]))
    .executeTakeFirst();
}

export async function touchToken(db: Kysely<Database>, id: string, at: string): Promise<void> {
  await db.updateTable("token").set({ last_used: at }).where("id", "=", id).execute();
}

/** False when there is no such token or it was revoked before. */
export async function revokeToken(db: Kysely<Database>, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("token")
    .set({ revoked: true })
    .where("id", "=", id)
    .where("revoked", "=", false)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
