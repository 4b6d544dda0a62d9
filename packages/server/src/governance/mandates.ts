import { randomBytes } from "node:crypto";
import { isProblem, type Mandate, type Problem, problem, roleDecider } from "@balise/preparedness";
import { act, findMandate, findPerson, type Storage, streamOf } from "@balise/storage";

interface Who {
  readonly realm: "live";
  readonly actor: string;
  readonly at: string;
  readonly expectedVersion?: number;
}

async function mandateOf({ db }: Storage, id: string): Promise<Mandate | Problem> {
  return (await findMandate(db, id)) ?? problem("not_found", { what: "mandate", id });
}

/** Gives a role to a person, from a day to another or for as long as nobody ends it. */
export async function giveMandate(
  storage: Storage,
  given: Omit<Mandate, "id">,
  who: Who,
): Promise<Mandate | Problem> {
  if ((await findPerson(storage.db, given.person)) === undefined) {
    return problem("not_found", { what: "person", id: given.person });
  }
  const mandate = { id: `M-${randomBytes(4).toString("hex")}`, ...given };
  const stream = streamOf("role", given.role);
  const acted = await act(storage, {
    decider: roleDecider,
    stream,
    command: { verb: "give", mandate },
    ...who,
  });
  return isProblem(acted) ? acted : mandateOf(storage, mandate.id);
}

/** Ends a mandate on a day, which it no longer includes. */
export async function endMandate(
  storage: Storage,
  { mandate, until }: { mandate: string; until: string },
  who: Who,
): Promise<Mandate | Problem> {
  const known = await mandateOf(storage, mandate);
  if (isProblem(known)) return known;
  const stream = streamOf("role", known.role);
  const command = { verb: "end", mandate, until } as const;
  const acted = await act(storage, { decider: roleDecider, stream, command, ...who });
  return isProblem(acted) ? acted : mandateOf(storage, mandate);
}
