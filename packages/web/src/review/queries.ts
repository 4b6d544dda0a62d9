import type { IndicatorPage, ItemFindings, Reading, ReviewItem, ReviewQueue } from "@balise/preparedness";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { IndicatorBoard } from "../api/answers.js";
import { ask, withQuery } from "../api/client.js";
import type { QueueState, ReviewSearch } from "./search.js";

const PAGE = 50;

/** The first of the queue that waits, with the counts. */
export function queueQuery(indicator: ReviewSearch["indicator"]) {
  return queryOptions({
    queryKey: ["review", "queue", { indicator }],
    queryFn: ({ signal }) =>
      ask<ReviewQueue>("GET", withQuery("/review", { state: "waiting", indicator, limit: PAGE }), { signal }),
  });
}

/** The items in a state, page after page. */
export function itemsQuery(state: QueueState, indicator: ReviewSearch["indicator"]) {
  return infiniteQueryOptions({
    queryKey: ["review", "items", { state, indicator }],
    queryFn: ({ signal, pageParam }) =>
      ask<ReviewQueue>("GET", withQuery("/review", { state, indicator, limit: PAGE, after: pageParam }), {
        signal,
      }),
    initialPageParam: "",
    getNextPageParam: ({ items }) => (items.length < PAGE ? undefined : items.at(-1)?.id),
  });
}

/** The indicators as a reviewer needs them: names and roles, which no label changes, so they are asked for once. */
export const namedIndicatorsQuery = queryOptions({
  queryKey: ["guides"],
  queryFn: ({ signal }) => ask<IndicatorBoard>("GET", "/indicators", { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** What counts for an indicator and what does not: asked for once. */
export const guideQuery = (indicator: string) =>
  queryOptions({
    queryKey: ["guides", indicator],
    queryFn: ({ signal }) =>
      ask<IndicatorPage>("GET", `/indicators/${encodeURIComponent(indicator)}`, { signal }),
    select: ({ guide }) => guide,
    staleTime: Number.POSITIVE_INFINITY,
  });

const pathOf = (item: string) => `/review/${encodeURIComponent(item)}`;

/** Opens a text: the reading enters the ledger. The answer is for one screen only and must not be cached. */
export const openText = (item: string) => ask<Reading>("POST", `${pathOf(item)}/reading`);

/** Opens what each tier found in an item; that it was opened enters the ledger. Not to be cached, like a text. */
export const openFindings = (item: string) => ask<ItemFindings>("POST", `${pathOf(item)}/findings`);

/** A verdict on an item: a label, a skip, or the taking back of the latest. */
export type Verdict =
  | { readonly verb: "label"; readonly item: string; readonly positive: readonly string[] }
  | { readonly verb: "skip" | "withdraw"; readonly item: string };

export function sendVerdict(verdict: Verdict): Promise<ReviewItem> {
  const path = pathOf(verdict.item);
  switch (verdict.verb) {
    case "label":
      return ask("POST", `${path}/label`, { body: { positive: verdict.positive } });
    case "skip":
      return ask("POST", `${path}/skip`);
    case "withdraw":
      return ask("DELETE", `${path}/label`);
  }
}
