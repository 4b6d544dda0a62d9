import { type Access, type Account, type Problem, problem } from "@balise/preparedness";
import {
  appendEvents,
  deleteSessionsOf,
  findAccount,
  findPerson,
  listPeople,
  normalEmail,
  Refusal,
  type Storage,
  streamOf,
  transact,
  updateAccount,
} from "@balise/storage";
import { LINK_SECONDS, secondsAfter } from "../access/lifetimes.js";
import { openAccount } from "../access/open-account.js";
import { makeLink } from "../access/sign-in-link.js";
import { newPersonId } from "../governance/person-id.js";

type Transaction = Parameters<typeof appendEvents>[0];

interface Who {
  readonly actor: string;
  readonly at: string;
}

export interface NewAccount {
  /** Somebody known already… */
  readonly person?: string | undefined;
  /** …or the name of somebody new. */
  readonly name?: string | undefined;
  readonly email: string;
  readonly accesses: readonly Access[];
}

export interface OpenedAccount {
  readonly account: Account;
  /** The one-time link with which the person comes in and sets a password. */
  readonly link: string;
  readonly until: string;
}

const noAccount = (id: string) => new Refusal(problem("not_found", { what: "account", id }));

async function accountOf(trx: Transaction, id: string): Promise<Account> {
  const account = await findAccount(trx, id);
  if (account === undefined) throw noAccount(id);
  return account;
}

/** Opens an account for a person, who is added when new, and makes the link that lets them in. */
export function openAccountFor(
  storage: Storage,
  given: NewAccount,
  { actor, at }: Who,
): Promise<OpenedAccount | Problem> {
  return transact(storage, async (trx) => {
    const { email, accesses, name = email } = given;
    const people = await listPeople(trx);
    if (given.person !== undefined && (await findPerson(trx, given.person)) === undefined) {
      return problem("not_found", { what: "person", id: given.person });
    }
    const person = given.person ?? newPersonId(name, new Set(people.map(({ id }) => id)));
    const added = given.person === undefined ? { newPerson: { id: person, name, email, until: null } } : {};
    await openAccount(trx, { id: person, person, email, accesses }, { actor, at, ...added });
    const link = await makeLink(trx, person, { at, seconds: LINK_SECONDS });
    return { account: await accountOf(trx, person), link, until: secondsAfter(at, LINK_SECONDS) };
  });
}

export interface AccountChange {
  readonly email?: string | undefined;
  readonly accesses?: readonly Access[] | undefined;
  readonly closed?: boolean | undefined;
}

/** Changes how far an account reaches, its address, or closes it, which ends its sessions; the last administrator stays. */
export function changeAccount(
  storage: Storage,
  { id, change }: { id: string; change: AccountChange },
  who: Who,
): Promise<Account | Problem> {
  return transact(storage, async (trx) => {
    const before = await accountOf(trx, id);
    const { email, ...rest } = change;
    const after = {
      ...before,
      accesses: [...(rest.accesses ?? before.accesses)],
      closed: rest.closed ?? before.closed,
    };
    await updateAccount(trx, id, { accesses: after.accesses, closed: after.closed });
    if (email !== undefined) await changeAddress(trx, id, email);
    if (!(await anAdminIsLeft(trx))) {
      return problem("not_in_this_state", { what: "account", id, state: "last_admin", verb: "change" });
    }
    if (after.closed) await deleteSessionsOf(trx, id);
    await tell(trx, { before, after }, who);
    return accountOf(trx, id);
  });
}

async function changeAddress(trx: Transaction, id: string, email: string): Promise<void> {
  const normal = normalEmail(email);
  const holder = await trx.selectFrom("account").select("id").where("email", "=", normal).executeTakeFirst();
  if (holder !== undefined && holder.id !== id) {
    throw new Refusal(problem("already_exists", { what: "account", id: normal }));
  }
  await trx.updateTable("account").set({ email: normal }).where("id", "=", id).execute();
}

async function anAdminIsLeft(trx: Transaction): Promise<boolean> {
  const open = await trx.selectFrom("account").select("accesses").where("closed", "=", false).execute();
  return open.some(({ accesses }) => accesses.includes("admin"));
}

async function tell(
  trx: Transaction,
  { before, after }: { before: Account; after: Account },
  { actor, at }: Who,
): Promise<void> {
  const { id: account, person, accesses } = after;
  const entry = { stream: streamOf("account", account), realm: "live", actor, at } as const;
  if (after.closed !== before.closed) {
    await appendEvents(trx, [
      {
        ...entry,
        event: after.closed
          ? { type: "account.closed", account }
          : { type: "account.opened", account, person, accesses },
      },
    ]);
  } else if (after.accesses.join() !== before.accesses.join()) {
    await appendEvents(trx, [{ ...entry, event: { type: "account.changed", account, accesses } }]);
  }
}

/** Makes a one-time link for somebody who cannot come in otherwise, and leaves a trace of it in the ledger. */
export function makeLinkFor(
  storage: Storage,
  id: string,
  { actor, at }: Who,
): Promise<OpenedAccount | Problem> {
  return transact(storage, async (trx) => {
    const account = await accountOf(trx, id);
    if (account.closed)
      return problem("not_in_this_state", { what: "account", id, state: "closed", verb: "link" });
    const link = await makeLink(trx, id, { at, seconds: LINK_SECONDS });
    const event = { type: "account.changed", account: id, accesses: account.accesses } as const;
    await appendEvents(trx, [{ stream: streamOf("account", id), realm: "live", actor, at, event }]);
    return { account, link, until: secondsAfter(at, LINK_SECONDS) };
  });
}
