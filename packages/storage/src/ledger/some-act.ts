import { type Decider, fold, type LedgerEntry, type Problem, type Realm } from "@balise/preparedness";
import type { StationEvent } from "../events.js";

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
