import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { decisionSearch } from "./evidence-choice.js";
import { decisionQuery, decisionsQuery } from "./queries.js";

export const decisionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/decisions",
  loader: ({ context }) => void context.client.prefetchQuery(decisionsQuery),
  component: lazyRouteComponent(() => import("./list-page.js"), "DecisionsPage"),
});

export const newDecisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/decisions/new",
  validateSearch: decisionSearch,
  component: lazyRouteComponent(() => import("./new-page.js"), "NewDecisionPage"),
});

export const decisionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/decisions/$decision",
  loader: ({ context, params }) => void context.client.prefetchQuery(decisionQuery(params.decision)),
  component: lazyRouteComponent(() => import("./decision-page.js"), "DecisionPage"),
});
