import type { Decider } from "../ledger/index.js";
import { type Problem, problem } from "../problems/index.js";
import type { AlertEvent, AlertState, Signal } from "./alert.js";

export type AlertCommand =
  | { verb: "raise"; id: string; signal: Signal }
  | { verb: "acknowledge"; id: string; by: string }
  | { verb: "dismiss"; id: string; by: string; reason: string }
  | { verb: "reopen"; id: string; by: string; reason: string }
  | { verb: "promote"; id: string; by: string; incident: string };

type State = { readonly state: AlertState; readonly days: readonly string[] } | null;

const answerable: readonly AlertState[] = ["open", "acknowledged"];

function raise(id: string, signal: Signal, state: State): readonly AlertEvent[] | Problem {
  if (state === null) return [{ type: "alert.raised", id, signal }];
  if (state.days.includes(signal.day)) return [];
  if (state.state === "dismissed") {
    return problem("not_in_this_state", { what: "alert", id, state: state.state, verb: "raise" });
  }
  return [{ type: "alert.signalled_again", id, signal }];
}

function answer(
  command: Exclude<AlertCommand, { verb: "raise" }>,
  state: State,
): readonly AlertEvent[] | Problem {
  const { id, by, verb } = command;
  if (state === null) return problem("not_found", { what: "alert", id });
  const refused = problem("not_in_this_state", { what: "alert", id, state: state.state, verb });
  switch (verb) {
    case "acknowledge":
      return state.state === "open" ? [{ type: "alert.acknowledged", id, by }] : refused;
    case "dismiss":
      if (command.reason.trim() === "") return problem("reason_required", { field: "reason" });
      return answerable.includes(state.state)
        ? [{ type: "alert.dismissed", id, by, reason: command.reason }]
        : refused;
    case "reopen":
      if (command.reason.trim() === "") return problem("reason_required", { field: "reason" });
      return state.state === "dismissed"
        ? [{ type: "alert.reopened", id, by, reason: command.reason }]
        : refused;
    case "promote":
      return answerable.includes(state.state)
        ? [{ type: "alert.promoted", id, by, incident: command.incident }]
        : refused;
  }
}

/** An alert is answered once: acknowledged, dismissed with a reason (and reopened with one), or promoted. */
export const alertDecider: Decider<State, AlertCommand, AlertEvent> = {
  initial: null,
  decide: (command, state) =>
    command.verb === "raise" ? raise(command.id, command.signal, state) : answer(command, state),
  evolve(state, event) {
    switch (event.type) {
      case "alert.raised":
        return { state: "open", days: [event.signal.day] };
      case "alert.signalled_again":
        return state === null ? state : { ...state, days: [...state.days, event.signal.day] };
      case "alert.acknowledged":
        return state === null ? state : { ...state, state: "acknowledged" };
      case "alert.dismissed":
        return state === null ? state : { ...state, state: "dismissed" };
      case "alert.reopened":
        return state === null ? state : { ...state, state: "open" };
      case "alert.promoted":
        return state === null ? state : { ...state, state: "promoted" };
    }
  },
};
