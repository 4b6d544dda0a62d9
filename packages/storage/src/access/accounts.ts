import type { Access, Account } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** An e-mail address as accounts are found by it. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

export interface NewAccount {
  readonly id: string;
  readonly person: string;
  readonly email: string;
  readonly accesses: readonly Access[];
}

/** False when the id or the address is taken. The ledger entry `account.opened` is the caller's, in the same transaction. */
export async function insertAccount(db: Kysely<Database>, account: NewAccount): Promise<boolean> {
  const { id, person, email, accesses } = account;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("account")
    .values({ id, person, email: normalEmail(email), accesses: [...accesses] })
    .onConflict((taken) => taken.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

function accounts(db: Kysely<Database>) {
  return db
    .selectFrom("account")
    .leftJoin("person", "person.id", "account.person")
    .select(({ fn, ref }) => [
      "account.id",
      "account.person",
      fn.coalesce("person.name", ref("account.person")).as("name"),
      "account.email",
      "account.accesses",
      "account.closed",
    ]);
}

export async function listAccounts(db: Kysely<Database>): Promise<Account[]> {
  return accounts(db).orderBy("account.email").execute();
}

export async function findAccount(db: Kysely<Database>, id: string): Promise<Account | undefined> {
  return accounts(db).where("account.id", "=", id).executeTakeFirst();
}

/** For signing in: the account of an address with the hash of its password (null until one was chosen). */
export async function findAccountByEmail(
  db: Kysely<Database>,
  email: string,
): Promise<{ account: Account; passwordHash: string | null } | undefined> {
  const row = await accounts(db)
    .select("account.password_hash")
    .where("account.email", "=", normalEmail(email))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { password_hash: passwordHash, ...account } = row;
  return { account, passwordHash };
}

/** The hash of an account's password, null until one was chosen; undefined for no such account. */
export async function readPasswordHash(
  db: Kysely<Database>,
  account: string,
): Promise<string | null | undefined> {
  const row = await db
    .selectFrom("account")
    .select("password_hash")
    .where("id", "=", account)
    .executeTakeFirst();
  return row?.password_hash;
}

export interface AccountChange {
  readonly passwordHash?: string;
  readonly accesses?: readonly Access[];
  readonly closed?: boolean;
}

/** False when there is no such account. */
export async function updateAccount(
  db: Kysely<Database>,
  id: string,
  change: AccountChange,
): Promise<boolean> {
  const { passwordHash, accesses, closed } = change;
  const { numUpdatedRows } = await db
    .updateTable("account")
    .set({
      ...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
      ...(accesses === undefined ? {} : { accesses: [...accesses] }),
      ...(closed === undefined ? {} : { closed }),
      id,
    })
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function countAccounts(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom("account")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
