import { isProblem, type Problem, roleDecider, systemDecider } from "@balise/preparedness";
import {
  DEMONSTRATION_PEOPLE,
  demonstrationMandates,
  demonstrationSystems,
} from "@balise/preparedness/demonstration";
import {
  act,
  appendEvents,
  findPerson,
  findSystem,
  listMandates,
  type Storage,
  streamOf,
  transact,
} from "@balise/storage";

const WHO = { realm: "live", actor: "station" } as const;

/** The fictitious company: its people, their mandates, its systems and their releases. Loading it twice changes nothing. */
export async function loadCompany(storage: Storage, start: number): Promise<undefined | Problem> {
  const at = new Date(start).toISOString();
  const people = await addPeople(storage, at);
  if (isProblem(people)) return people;
  const held = await listMandates(storage.db);
  for (const mandate of demonstrationMandates(start)) {
    if (held.some(({ id }) => id === mandate.id)) continue;
    const acted = await act(storage, {
      ...{
        decider: roleDecider,
        stream: streamOf("role", mandate.role),
        command: { verb: "give", mandate },
        at,
      },
      ...WHO,
    });
    if (isProblem(acted)) return acted;
  }
  for (const system of demonstrationSystems(start)) {
    const registered = await register(storage, system, at);
    if (isProblem(registered)) return registered;
  }
  return undefined;
}

async function addPeople(storage: Storage, at: string): Promise<undefined | Problem> {
  return transact(storage, async (trx) => {
    for (const { id, name, email } of DEMONSTRATION_PEOPLE) {
      if ((await findPerson(trx, id)) !== undefined) continue;
      const person = { id, name, email, until: null };
      await appendEvents(trx, [
        { stream: streamOf("person", id), ...WHO, at, event: { type: "person.added", person } },
      ]);
    }
    return undefined;
  });
}

async function register(
  storage: Storage,
  { id, name, versions }: ReturnType<typeof demonstrationSystems>[number],
  at: string,
): Promise<undefined | Problem> {
  const common = { decider: systemDecider, stream: streamOf("system", id), at, ...WHO };
  if ((await findSystem(storage.db, id)) === undefined) {
    const acted = await act(storage, { ...common, command: { verb: "register", id, name } });
    if (isProblem(acted)) return acted;
  }
  for (const version of versions) {
    const acted = await act(storage, { ...common, command: { verb: "release", id, version } });
    if (isProblem(acted)) return acted;
  }
  return undefined;
}
