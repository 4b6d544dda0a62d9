import type { Incident, IncidentRole, Postmortem, Severity } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

export const incidentsQuery = queryOptions({
  queryKey: ["incidents"],
  queryFn: ({ signal }) => ask<{ incidents: readonly Incident[] }>("GET", "/incidents", { signal }),
});

const pathOf = (id: string) => `/incidents/${encodeURIComponent(id)}`;

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ["incidents", id],
    queryFn: ({ signal }) => ask<Incident>("GET", pathOf(id), { signal }),
  });

export interface NewIncident {
  readonly title: string;
  readonly severity: Severity;
  readonly indicator: string | null;
  readonly note: string;
}

export const declare = (body: NewIncident) => ask<Incident>("POST", "/incidents", { body });

/** What is done to an incident, with what it takes. */
export type IncidentAct =
  | { readonly verb: "notes" | "containment" | "resolution" | "reopening"; readonly text: string }
  | { readonly verb: "severity"; readonly severity: Severity; readonly reason: string }
  | { readonly verb: "roles"; readonly role: IncidentRole; readonly person: string }
  | { readonly verb: "postmortem"; readonly postmortem: Postmortem };

function bodyOf(act: IncidentAct): unknown {
  if (act.verb === "postmortem") return act.postmortem;
  const { verb: _, ...body } = act;
  return body;
}

/**
 * Acts on an incident as the reader saw it. A note is taken whatever happened meanwhile: two people who write at the
 * same moment both have something to tell.
 */
export function actOn(
  { id, version }: Pick<Incident, "id" | "version">,
  act: IncidentAct,
): Promise<Incident> {
  const path = `${pathOf(id)}/${act.verb}`;
  return ask("POST", path, {
    body: bodyOf(act),
    ...(act.verb === "notes" ? {} : { ifMatch: version }),
  });
}
