import { type Person, type Problem, problem } from "@balise/preparedness";
import { appendEvents, findPerson, listPeople, type Storage, streamOf, transact } from "@balise/storage";
import { newPersonId } from "./person-id.js";

interface Who {
  readonly actor: string;
  readonly at: string;
}

/** Adds a person, under an id made from the name. */
export function addPerson(
  storage: Storage,
  { name, email }: Pick<Person, "name" | "email">,
  { actor, at }: Who,
): Promise<Person | Problem> {
  return transact(storage, async (trx) => {
    const people = await listPeople(trx);
    const person = { id: newPersonId(name, new Set(people.map(({ id }) => id))), name, email, until: null };
    await appendEvents(trx, [
      {
        stream: streamOf("person", person.id),
        realm: "live",
        actor,
        at,
        event: { type: "person.added", person },
      },
    ]);
    return person;
  });
}

/** Changes what is given of a person. */
export function changePerson(
  storage: Storage,
  { id, change }: { id: string; change: Partial<Omit<Person, "id">> },
  { actor, at }: Who,
): Promise<Person | Problem> {
  return transact(storage, async (trx) => {
    const known = await findPerson(trx, id);
    if (known === undefined) return problem("not_found", { what: "person", id });
    const person = { ...known, ...change };
    await appendEvents(trx, [
      { stream: streamOf("person", id), realm: "live", actor, at, event: { type: "person.changed", person } },
    ]);
    return person;
  });
}
