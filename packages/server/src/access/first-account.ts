import type { Access, Problem } from "@balise/preparedness";
import { type Storage, transact } from "@balise/storage";
import { FIRST_LINK_SECONDS } from "./lifetimes.js";
import { openAccount } from "./open-account.js";
import { makeLink } from "./sign-in-link.js";

const ID = "administrator";
const ACCESSES: readonly Access[] = ["admin", "reviewer"];

/** Who opens a new station; the name and the address can be changed once inside. */
export interface FirstPerson {
  readonly name: string;
  readonly email: string;
}

export const FIRST_PERSON: FirstPerson = { name: "Administration", email: "admin@localhost" };

/** Whether nobody who could let others in has a password yet. */
export async function needsFirstAccount(storage: Storage): Promise<boolean> {
  const admins = await openAdmins(storage);
  return admins.every(({ password_hash }) => password_hash === null);
}

/**
 * The one-time link that opens a new station to its first person, made anew at each start until that person has set a
 * password; undefined from then on. The person and the account are made, and told to the ledger, the first time.
 */
export async function firstLink(
  storage: Storage,
  { at, person = FIRST_PERSON }: { at: string; person?: FirstPerson | undefined },
): Promise<string | undefined | Problem> {
  if (!(await needsFirstAccount(storage))) return undefined;
  const life = { at, seconds: FIRST_LINK_SECONDS };
  const [admin] = await openAdmins(storage);
  if (admin !== undefined) return makeLink(storage.db, admin.id, life);
  return transact(storage, async (trx) => {
    const { name, email } = person;
    await openAccount(
      trx,
      { id: ID, person: ID, email, accesses: ACCESSES },
      { actor: "station", at, newPerson: { id: ID, name, email, until: null } },
    );
    return makeLink(trx, ID, life);
  });
}

async function openAdmins({ db }: Storage) {
  const rows = await db
    .selectFrom("account")
    .select(["id", "accesses", "password_hash"])
    .where("closed", "=", false)
    .orderBy("id")
    .execute();
  return rows.filter(({ accesses }) => accesses.includes("admin"));
}
