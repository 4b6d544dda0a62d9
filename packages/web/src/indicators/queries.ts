import type { IndicatorPage } from "@balise/preparedness";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { IndicatorBoard } from "../api/answers.js";
import { ask, withQuery } from "../api/client.js";
import type { IndicatorSearch } from "./search.js";

export const indicatorsQuery = queryOptions({
  queryKey: ["indicators"],
  queryFn: ({ signal }) => ask<IndicatorBoard>("GET", "/indicators", { signal }),
});

const pathOf = (id: string) => `/indicators/${encodeURIComponent(id)}`;

/** The page of an indicator over a period and a segment. While another is asked for, the last stays in view. */
export function indicatorQuery(id: string, search: IndicatorSearch) {
  const { from, to, system, version, surface, locale } = search;
  return queryOptions({
    queryKey: ["indicators", id, { from, to, system, version, surface, locale }],
    queryFn: ({ signal }) =>
      ask<IndicatorPage>("GET", withQuery(pathOf(id), { from, to, system, version, surface, locale }), {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}

/** Where the table twin can be downloaded as CSV. */
export function csvAddress(id: string, search: IndicatorSearch): string {
  const { from, to, system, version, surface, locale } = search;
  return withQuery(`/api/v1${pathOf(id)}.csv`, { from, to, system, version, surface, locale });
}
