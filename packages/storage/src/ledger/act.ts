import { isProblem, type Problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { StationEvent } from "../events.js";
import type { Storage } from "../open-storage.js";
import { ActQueue } from "./act-queue.js";
import { type Act, type Acted, type SomeAct, someAct } from "./some-act.js";
import { writeActs } from "./write-acts.js";

const QUEUES = new WeakMap<Storage, ActQueue>();

function queueOf(storage: Storage): ActQueue {
  const known = QUEUES.get(storage);
  if (known !== undefined) return known;
  const made = new ActQueue(storage);
  QUEUES.set(storage, made);
  return made;
}

/**
 * Decides a command on its stream and, in one transaction, appends the events, applies their projections and
 * announces them. When somebody else acted on the stream meanwhile, the command is decided again on what is there now.
 *
 * @returns the entries, or the problem: the decider's, `version_conflict` where the expected version is not the
 *   stream's, `invalid_field` on text that cannot be kept, `not_found` on a stream of the other realm
 */
export async function act<State, Command, Event extends StationEvent>(
  storage: Storage,
  single: Act<State, Command, Event>,
): Promise<Acted | Problem> {
  return actTogether(storage, [someAct(single)]);
}

/** Several acts, all of them or none, in one transaction; each is decided after the events of those before it. */
export async function actTogether(storage: Storage, acts: readonly SomeAct[]): Promise<Acted | Problem> {
  return queueOf(storage).do(acts);
}

/**
 * The same in a transaction of the caller, where an id was taken or other tables are written with it.
 * A problem returned means that nothing was written: return it from `transact`, which rolls the rest back.
 */
export async function actWithin(
  trx: Transaction<Database>,
  acts: readonly SomeAct[],
): Promise<Acted | Problem> {
  const [answer = { entries: [] }] = await writeActs(trx, [acts]);
  return isProblem(answer) ? answer : { entries: answer.entries };
}
