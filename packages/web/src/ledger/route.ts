import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { ledgerQuery } from "./queries.js";
import { ledgerSearch } from "./search.js";

export const ledgerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/ledger",
  validateSearch: ledgerSearch,
  loaderDeps: ({ search: { entry: _, ...filter } }) => filter,
  loader: ({ context, deps }) => void context.client.prefetchInfiniteQuery(ledgerQuery(deps)),
  component: lazyRouteComponent(() => import("./page.js"), "LedgerPage"),
});
