import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { alertQuery, alertsQuery } from "./queries.js";
import { alertSearch } from "./search.js";

export const alertsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/alerts",
  validateSearch: alertSearch,
  loader: ({ context }) => void context.client.prefetchQuery(alertsQuery),
  component: lazyRouteComponent(() => import("./list-page.js"), "AlertsPage"),
});

export const alertRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/alerts/$alert",
  loader: ({ context, params }) => void context.client.prefetchQuery(alertQuery(params.alert)),
  component: lazyRouteComponent(() => import("./alert-page.js"), "AlertPage"),
});
