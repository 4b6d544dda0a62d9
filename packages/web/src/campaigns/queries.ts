import type { Campaigns } from "@balise/preparedness";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "../api/client.js";

export const campaignsQuery = queryOptions({
  queryKey: ["campaigns"],
  queryFn: ({ signal }) => ask<Campaigns>("GET", "/campaigns", { signal }),
});
