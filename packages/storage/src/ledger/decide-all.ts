import { isProblem, type Problem, problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { StationEvent } from "../events.js";
import { Refusal } from "../transact.js";
import { eventOf, type PlannedEntry, planEntry } from "./planned.js";
import { readStreams } from "./read-stream.js";
import { refuseOtherRealm } from "./realm.js";
import type { SomeAct } from "./some-act.js";

/** What was decided on the streams as they were read. */
export interface Decided {
  /** For each group of acts, the entries that it brings, or the problem that refuses all of it. */
  readonly outcomes: readonly (readonly PlannedEntry[] | Problem)[];
  /** The version at which each stream was read. */
  readonly versions: ReadonlyMap<string, number>;
}

interface Stream {
  readonly realm: string | undefined;
  readonly events: readonly StationEvent[];
}

/** Decides groups of acts one after the other, each after the events of those before it that were not refused. */
export async function decideAll(
  trx: Transaction<Database>,
  groups: readonly (readonly SomeAct[])[],
): Promise<Decided> {
  const read = await readStreams(trx, new Set(groups.flat().map(({ stream }) => stream)));
  let streams: ReadonlyMap<string, Stream> = new Map(
    [...read].map(([stream, entries]) => [
      stream,
      { realm: entries[0]?.realm, events: entries.map(eventOf) },
    ]),
  );
  const outcomes = groups.map((acts) => {
    const decided = decideGroup(acts, streams);
    if (isProblem(decided)) return decided;
    if (decided.planned.length > 0) streams = new Map([...streams, ...decided.moved]);
    return decided.planned;
  });
  return { outcomes, versions: new Map([...read].map(([stream, { length }]) => [stream, length])) };
}

function decideGroup(acts: readonly SomeAct[], streams: ReadonlyMap<string, Stream>) {
  const moved = new Map<string, Stream>();
  const planned: PlannedEntry[] = [];
  try {
    for (const act of acts) {
      const { stream, realm, actor, at } = act;
      const before = moved.get(stream) ?? streams.get(stream) ?? { realm: undefined, events: [] };
      const caused = decideOne(act, before, streams.get(stream)?.events.length ?? 0);
      if (isProblem(caused)) return caused;
      moved.set(stream, { realm: before.realm ?? realm, events: [...before.events, ...caused] });
      planned.push(...caused.map((event) => planEntry({ stream, realm, actor, at, event })));
    }
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return { planned, moved };
}

function decideOne(act: SomeAct, before: Stream, actual: number): readonly StationEvent[] | Problem {
  const { stream, realm, expectedVersion: expected, decide } = act;
  refuseOtherRealm(stream, before.realm, realm);
  if (expected !== undefined && expected !== actual) {
    return problem("version_conflict", { stream, expected, actual });
  }
  return decide(before.events);
}
