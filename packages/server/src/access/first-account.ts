import type { Access, Problem } from "@balise/preparedness";
import { type Storage, transact } from "@balise/storage";
import { slugOf } from "../governance/person-id.js";
import { FIRST_LINK_SECONDS } from "./lifetimes.js";
import { openAccount } from "./open-account.js";
import { forgetLinksOf, makeLink } from "./sign-in-link.js";

const ACCESSES: readonly Access[] = ["admin", "reviewer"];

/** Who opens a new station; the name and the address can be changed once inside. */
export interface FirstPerson {
  /** Id of the person in the ledger; made from the name unless told. */
  readonly id?: string;
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
 * The one-time link that opens a new station to its first person, made anew at each start, which ends the one before,
 * until that person has set a password; undefined from then on. The person and the account are made, and told to the
 * ledger, the first time.
 */
export async function firstLink(
  storage: Storage,
  { at, person = FIRST_PERSON }: { at: string; person?: FirstPerson | undefined },
): Promise<string | undefined | Problem> {
  if (!(await needsFirstAccount(storage))) return undefined;
  const life = { at, seconds: FIRST_LINK_SECONDS };
  const [admin] = await openAdmins(storage);
  if (admin !== undefined) {
    await forgetLinksOf(storage.db, admin.id);
    return makeLink(storage.db, admin.id, life);
  }
  return transact(storage, async (trx) => {
    const { name, email, id = slugOf(name) } = person;
    await openAccount(
      trx,
      { id, person: id, email, accesses: ACCESSES },
      { actor: "station", at, newPerson: { id, name, email, until: null } },
    );
    return makeLink(trx, id, life);
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
