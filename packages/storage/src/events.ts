import type {
  AccessEvent,
  AlertEvent,
  DecisionEvent,
  IncidentEvent,
  PersonEvent,
  ReviewEvent,
  RoleEvent,
  SystemEvent,
} from "@balise/preparedness";

/** Every event that the ledger holds. A new one does not type until it has a projection. */
export type StationEvent =
  | PersonEvent
  | RoleEvent
  | DecisionEvent
  | AccessEvent
  | SystemEvent
  | AlertEvent
  | IncidentEvent
  | ReviewEvent;

const STREAM_KINDS = [
  "person",
  "role",
  "decision",
  "account",
  "token",
  "system",
  "alert",
  "incident",
  "review",
] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** The stream of one thing's events, such as `alert/A-2026-001`. */
export function streamOf(kind: StreamKind, id: string): string {
  return `${kind}/${id}`;
}
