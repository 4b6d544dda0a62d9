import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { systemsQuery } from "./queries.js";

export const systemsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/systems",
  loader: ({ context }) => void context.client.prefetchQuery(systemsQuery),
  component: lazyRouteComponent(() => import("./page.js"), "SystemsPage"),
});
