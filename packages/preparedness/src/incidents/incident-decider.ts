import type { Decider } from "../ledger/index.js";
import { type Problem, problem } from "../problems/index.js";
import type { IncidentRole, IncidentState, Postmortem, Severity } from "./incident.js";

export type IncidentEvent =
  | {
      type: "incident.declared";
      id: string;
      title: string;
      severity: Severity;
      indicator: string | null;
      alert: string | null;
      by: string;
      note: string;
    }
  | { type: "incident.noted"; id: string; by: string; text: string }
  | { type: "incident.severity_set"; id: string; by: string; severity: Severity; reason: string }
  | { type: "incident.role_given"; id: string; by: string; role: IncidentRole; person: string }
  | { type: "incident.contained"; id: string; by: string; text: string }
  | { type: "incident.resolved"; id: string; by: string; text: string }
  | { type: "incident.reopened"; id: string; by: string; text: string }
  | { type: "incident.closed"; id: string; by: string; postmortem: Postmortem };

export type IncidentCommand =
  | ({ verb: "declare" } & Omit<Extract<IncidentEvent, { type: "incident.declared" }>, "type">)
  | { verb: "note"; id: string; by: string; text: string }
  | { verb: "set_severity"; id: string; by: string; severity: Severity; reason: string }
  | { verb: "give_role"; id: string; by: string; role: IncidentRole; person: string }
  | { verb: "contain"; id: string; by: string; text: string }
  | { verb: "resolve"; id: string; by: string; text: string }
  | { verb: "reopen"; id: string; by: string; text: string }
  | { verb: "close"; id: string; by: string; postmortem: Postmortem };

type State = { readonly state: IncidentState; readonly severity: Severity } | null;
type Later = Exclude<IncidentCommand, { verb: "declare" }>;

/** From which states each verb is possible. A closed incident takes only notes: what was learnt later is still told. */
export const INCIDENT_VERBS: Readonly<Record<Later["verb"], readonly IncidentState[]>> = {
  note: ["declared", "contained", "resolved", "closed"],
  set_severity: ["declared", "contained", "resolved"],
  give_role: ["declared", "contained", "resolved"],
  contain: ["declared"],
  resolve: ["declared", "contained"],
  reopen: ["resolved"],
  close: ["resolved"],
};

function happened(command: Later, state: NonNullable<State>): readonly IncidentEvent[] | Problem {
  const { id, by } = command;
  switch (command.verb) {
    case "note":
      return command.text.trim() === ""
        ? problem("reason_required", { field: "text" })
        : [{ type: "incident.noted", id, by, text: command.text }];
    case "set_severity":
      if (command.severity === state.severity) return [];
      return command.reason.trim() === ""
        ? problem("reason_required", { field: "reason" })
        : [{ type: "incident.severity_set", id, by, severity: command.severity, reason: command.reason }];
    case "give_role":
      return [{ type: "incident.role_given", id, by, role: command.role, person: command.person }];
    case "contain":
      return [{ type: "incident.contained", id, by, text: command.text }];
    case "resolve":
      return [{ type: "incident.resolved", id, by, text: command.text }];
    case "reopen":
      return [{ type: "incident.reopened", id, by, text: command.text }];
    case "close":
      return [{ type: "incident.closed", id, by, postmortem: command.postmortem }];
  }
}

const REACHED: Readonly<Partial<Record<IncidentEvent["type"], IncidentState>>> = {
  "incident.contained": "contained",
  "incident.resolved": "resolved",
  "incident.reopened": "declared",
  "incident.closed": "closed",
};

/** declared → contained → resolved → closed by a postmortem; a resolved incident that was not over is reopened. */
export const incidentDecider: Decider<State, IncidentCommand, IncidentEvent> = {
  initial: null,
  decide(command, state) {
    if (command.verb === "declare") {
      if (state !== null) return problem("already_exists", { what: "incident", id: command.id });
      const { verb: _, ...facts } = command;
      return [{ type: "incident.declared", ...facts }];
    }
    if (state === null) return problem("not_found", { what: "incident", id: command.id });
    if (!INCIDENT_VERBS[command.verb].includes(state.state)) {
      const { id, verb } = command;
      return problem("not_in_this_state", { what: "incident", id, state: state.state, verb });
    }
    return happened(command, state);
  },
  evolve(state, event) {
    if (event.type === "incident.declared") return { state: "declared", severity: event.severity };
    if (state === null) return state;
    if (event.type === "incident.severity_set") return { ...state, severity: event.severity };
    const reached = REACHED[event.type];
    return reached === undefined ? state : { ...state, state: reached };
  },
};
