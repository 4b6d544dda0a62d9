import type { Alert, Incident, LedgerEntry, Severity } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

/** An alert with its entries of the ledger, oldest first. */
export type AlertWithHistory = Alert & { readonly history: readonly LedgerEntry[] };

export const alertsQuery = queryOptions({
  queryKey: ["alerts"],
  queryFn: ({ signal }) => ask<{ alerts: readonly Alert[] }>("GET", "/alerts", { signal }),
});

const pathOf = (id: string) => `/alerts/${encodeURIComponent(id)}`;

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ["alerts", id],
    queryFn: ({ signal }) => ask<AlertWithHistory>("GET", pathOf(id), { signal }),
  });

/** The alert as the reader saw it: an answer to it is refused when somebody else answered meanwhile. */
export type SeenAlert = Pick<Alert, "id" | "version">;

export const acknowledge = ({ id, version }: SeenAlert) =>
  ask<Alert>("POST", `${pathOf(id)}/acknowledgement`, { ifMatch: version });

export const dismiss = ({ id, version, reason }: SeenAlert & { readonly reason: string }) =>
  ask<Alert>("POST", `${pathOf(id)}/dismissal`, { ifMatch: version, body: { reason } });

export const reopen = ({ id, version, reason }: SeenAlert & { readonly reason: string }) =>
  ask<Alert>("POST", `${pathOf(id)}/reopening`, { ifMatch: version, body: { reason } });

export interface Promotion {
  readonly title: string;
  readonly severity: Severity;
  readonly note: string;
}

export const promote = ({ id, version, ...body }: SeenAlert & Promotion) =>
  ask<Incident>("POST", `${pathOf(id)}/promotion`, { ifMatch: version, body });
