import type { Problem } from "../problems/index.js";

/**
 * A concept's rules: `decide` says which events a command causes in a state, or which problem refuses it;
 * `evolve` folds an event into the state. Both are pure: the time and the actor are in the command.
 */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => readonly Event[] | Problem;
  readonly evolve: (state: State, event: Event) => State;
}

/** The state that a stream of events leads to. */
export function fold<State, Command, Event>(
  decider: Decider<State, Command, Event>,
  events: Iterable<Event>,
): State {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
