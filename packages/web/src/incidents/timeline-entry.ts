import {
  INCIDENT_ROLES,
  type IncidentRole,
  SEVERITIES,
  type Severity,
  type TimelineEntry,
} from "@balise/preparedness";

/** What an entry of the timeline tells, with its parts where the text holds a severity or a role. */
export type Told =
  | { readonly kind: "severity"; readonly severity: Severity; readonly text: string }
  | { readonly kind: "role"; readonly role: IncidentRole; readonly person: string }
  | { readonly kind: TimelineEntry["kind"]; readonly text: string };

/** Reads “serious: it spreads” and “commander: lea-martin”; a text that is not so is told as it is. */
export function toldBy({ kind, text }: Pick<TimelineEntry, "kind" | "text">): Told {
  const [head = "", ...rest] = text.split(": ");
  const tail = rest.join(": ");
  if (kind === "severity") {
    const severity = SEVERITIES.find((one) => one === head);
    if (severity !== undefined) return { kind, severity, text: tail };
  }
  if (kind === "role") {
    const role = INCIDENT_ROLES.find((one) => one === head);
    if (role !== undefined) return { kind, role, person: tail };
  }
  return { kind, text };
}
