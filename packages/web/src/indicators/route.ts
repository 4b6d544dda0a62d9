import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { indicatorQuery, indicatorsQuery } from "./queries.js";
import { indicatorSearch } from "./search.js";

export const indicatorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/indicators",
  loader: ({ context }) => void context.client.prefetchQuery(indicatorsQuery),
  component: lazyRouteComponent(() => import("./board-page.js"), "IndicatorBoardPage"),
});

export const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/indicators/$indicator",
  validateSearch: indicatorSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.client.prefetchQuery(indicatorQuery(params.indicator, deps)),
  component: lazyRouteComponent(() => import("./indicator-page.js"), "IndicatorPage"),
});
