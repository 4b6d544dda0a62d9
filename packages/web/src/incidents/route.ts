import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { incidentQuery, incidentsQuery } from "./queries.js";
import { incidentSearch } from "./search.js";

export const incidentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/incidents",
  validateSearch: incidentSearch,
  loader: ({ context }) => void context.client.prefetchQuery(incidentsQuery),
  component: lazyRouteComponent(() => import("./list-page.js"), "IncidentsPage"),
});

export const incidentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/incidents/$incident",
  loader: ({ context, params }) => void context.client.prefetchQuery(incidentQuery(params.incident)),
  component: lazyRouteComponent(() => import("./incident-page.js"), "IncidentPage"),
});
