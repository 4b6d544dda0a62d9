import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { situationQuery } from "./queries.js";

export const situationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/situation",
  loader: ({ context }) => void context.client.prefetchQuery(situationQuery),
  component: lazyRouteComponent(() => import("./page.js"), "SituationPage"),
});
