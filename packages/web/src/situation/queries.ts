import type { Situation } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

export const situationQuery = queryOptions({
  queryKey: ["situation"],
  queryFn: ({ signal }) => ask<Situation>("GET", "/situation", { signal }),
});
