import {
  type Decider,
  fold,
  isProblem,
  type LedgerEntry,
  type Problem,
  problem,
  type Realm,
} from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { StationEvent } from "../events.js";
import type { Storage } from "../open-storage.js";
import { project } from "../projections/project.js";
import { transact } from "../transact.js";
import { refuseOtherRealm } from "./append.js";
import { lockLedger } from "./head-row.js";
import { insertEntries } from "./insert-entries.js";
import { eventOf, type PlannedEntry, planEntry } from "./planned.js";
import { readStreams } from "./read-stream.js";

/** A command to a stream, with the decider that rules on it. */
export interface Act<State, Command, Event extends StationEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly stream: string;
  readonly command: Command;
  readonly realm: Realm;
  /** `person:<id>`, `token:<id>` or `station`. */
  readonly actor: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The version of the stream that the actor saw; left out, the act is decided on whatever is there. */
  readonly expectedVersion?: number;
}

/** Entries that an act wrote: none when the command changes nothing. */
export interface Acted {
  readonly entries: readonly LedgerEntry[];
}

/** An act as `actTogether` takes it: which state, command and event it is about no longer shows. */
export interface SomeAct extends Omit<Act<unknown, unknown, StationEvent>, "decider" | "command"> {
  readonly decide: (events: readonly StationEvent[]) => readonly StationEvent[] | Problem;
}

/** Makes acts on several concepts fit in one list for `actTogether`. */
export function someAct<State, Command, Event extends StationEvent>(
  act: Act<State, Command, Event>,
): SomeAct {
  const { decider, command, ...rest } = act;
  return {
    ...rest,
    decide: (events) => decider.decide(command, fold(decider, events as readonly Event[])),
  };
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
  return transact(storage, (trx) => actWithin(trx, acts));
}

/**
 * The same in a transaction of the caller, where an id was taken or other tables are written with it.
 *
 * @throws Refusal as `appendEvents` does; a problem returned means that nothing was written, and the caller rolls back
 */
export async function actWithin(
  trx: Transaction<Database>,
  acts: readonly SomeAct[],
): Promise<Acted | Problem> {
  const seen = await decideAll(trx, acts);
  if (isProblem(seen)) return seen;
  if (seen.planned.length === 0) return { entries: [] };
  const tree = await lockLedger(trx);
  let written = await insertEntries(trx, seen.planned, { tree, versions: seen.versions });
  if (written === undefined) {
    const again = await decideAll(trx, acts);
    if (isProblem(again)) return again;
    if (again.planned.length === 0) return { entries: [] };
    written = await insertEntries(trx, again.planned, { tree, versions: again.versions });
  }
  if (written === undefined) throw new Error("a stream moved under the ledger's lock");
  await project(trx, written);
  return { entries: written };
}

interface Decided {
  readonly planned: readonly PlannedEntry[];
  readonly versions: ReadonlyMap<string, number>;
}

async function decideAll(trx: Transaction<Database>, acts: readonly SomeAct[]): Promise<Decided | Problem> {
  const streams = await readStreams(trx, new Set(acts.map(({ stream }) => stream)));
  const events = new Map([...streams].map(([stream, entries]) => [stream, entries.map(eventOf)]));
  const planned: PlannedEntry[] = [];
  for (const { stream, realm, actor, at, expectedVersion, decide } of acts) {
    const kept = streams.get(stream) ?? [];
    refuseOtherRealm(stream, kept[0]?.realm, realm);
    if (expectedVersion !== undefined && expectedVersion !== kept.length) {
      return problem("version_conflict", { stream, expected: expectedVersion, actual: kept.length });
    }
    const before = events.get(stream) ?? [];
    const caused = decide(before);
    if (isProblem(caused)) return caused;
    events.set(stream, [...before, ...caused]);
    planned.push(...caused.map((event) => planEntry({ stream, realm, actor, at, event })));
  }
  return { planned, versions: new Map([...streams].map(([stream, { length }]) => [stream, length])) };
}
