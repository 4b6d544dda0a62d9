import { type Person, problem } from "@balise/preparedness";
import { appendEvents, insertAccount, type NewAccount, Refusal, streamOf } from "@balise/storage";

type Transaction = Parameters<typeof appendEvents>[0];

/**
 * Opens an account, and adds its person first where that is somebody new, with their ledger entries.
 *
 * @throws Refusal `already_exists` when the id or the address is taken
 */
export async function openAccount(
  trx: Transaction,
  account: NewAccount,
  { actor, at, newPerson }: { actor: string; at: string; newPerson?: Person },
): Promise<void> {
  if (!(await insertAccount(trx, account))) {
    throw new Refusal(problem("already_exists", { what: "account", id: account.email }));
  }
  const entry = { realm: "live", actor, at } as const;
  const { id, person, accesses } = account;
  const added =
    newPerson === undefined
      ? []
      : [
          {
            ...entry,
            stream: streamOf("person", person),
            event: { type: "person.added", person: newPerson },
          } as const,
        ];
  await appendEvents(trx, [
    ...added,
    {
      ...entry,
      stream: streamOf("account", id),
      event: { type: "account.opened", account: id, person, accesses },
    },
  ]);
}
