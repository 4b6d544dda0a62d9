import type { Decider } from "../ledger/index.js";
import { type Problem, problem } from "../problems/index.js";
import type { Mandate, Role } from "./seat.js";

export type RoleEvent =
  | { type: "role.defined"; role: Role }
  | { type: "mandate.given"; mandate: Mandate }
  | { type: "mandate.ended"; mandate: string; until: string };

export type RoleCommand =
  | { verb: "define"; role: Role }
  | { verb: "give"; mandate: Mandate }
  | { verb: "end"; mandate: string; until: string };

interface RoleState {
  readonly role: Role | null;
  readonly mandates: readonly Mandate[];
}

function give(mandate: Mandate, state: RoleState): readonly RoleEvent[] | Problem {
  if (state.role === null) return problem("not_found", { what: "role", id: mandate.role });
  if (mandate.until !== null && mandate.until <= mandate.from) {
    return problem("interval_reversed", { from: mandate.from, to: mandate.until });
  }
  if (state.mandates.some(({ id }) => id === mandate.id)) {
    return problem("already_exists", { what: "mandate", id: mandate.id });
  }
  const taken = state.mandates.find(
    (other) =>
      (mandate.until === null || other.from < mandate.until) &&
      (other.until === null || mandate.from < other.until),
  );
  if (taken !== undefined) return problem("overlapping_mandate", { role: mandate.role, from: taken.from });
  return [{ type: "mandate.given", mandate }];
}

function end(id: string, until: string, state: RoleState): readonly RoleEvent[] | Problem {
  const mandate = state.mandates.find((m) => m.id === id);
  if (mandate === undefined) return problem("not_found", { what: "mandate", id });
  if (until < mandate.from) return problem("interval_reversed", { from: mandate.from, to: until });
  if (mandate.until === until) return [];
  if (mandate.until !== null && mandate.until < until) {
    return problem("not_in_this_state", { what: "mandate", id, state: "ended", verb: "end" });
  }
  return [{ type: "mandate.ended", mandate: id, until }];
}

/** A seat and the mandates on it: two people never hold one seat on the same day. */
export const roleDecider: Decider<RoleState, RoleCommand, RoleEvent> = {
  initial: { role: null, mandates: [] },
  decide(command, state) {
    switch (command.verb) {
      case "define":
        return [{ type: "role.defined", role: command.role }];
      case "give":
        return give(command.mandate, state);
      case "end":
        return end(command.mandate, command.until, state);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case "role.defined":
        return { ...state, role: event.role };
      case "mandate.given":
        return { ...state, mandates: [...state.mandates, event.mandate] };
      case "mandate.ended":
        return {
          ...state,
          mandates: state.mandates.map((m) => (m.id === event.mandate ? { ...m, until: event.until } : m)),
        };
    }
  },
};
