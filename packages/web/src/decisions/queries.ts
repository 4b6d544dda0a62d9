import type { Decision, Evidence, NewDecision } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask, withQuery } from "../api/client.js";

export const decisionsQuery = queryOptions({
  queryKey: ["decisions"],
  queryFn: ({ signal }) => ask<{ decisions: readonly Decision[] }>("GET", "/decisions", { signal }),
});

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ["decisions", id],
    queryFn: ({ signal }) => ask<Decision>("GET", `/decisions/${encodeURIComponent(id)}`, { signal }),
  });

/** A piece of evidence as it is now. */
export interface EvidenceContent extends Evidence {
  readonly content: Readonly<Record<string, unknown>>;
}

export const evidenceQuery = ({ kind, id }: Pick<Evidence, "kind" | "id">) =>
  queryOptions({
    queryKey: ["decisions", "evidence", kind, id],
    queryFn: ({ signal }) => ask<EvidenceContent>("GET", withQuery("/evidence", { kind, id }), { signal }),
  });

export const record = (body: NewDecision) => ask<Decision>("POST", "/decisions", { body });
