import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { openQueryClient } from "./api/query-client.js";
import { Skeleton } from "./design/skeleton.js";
import { indicatorRoute, indicatorsRoute } from "./indicators/route.js";
import { nothingRoute, rootRoute, signedInRoute } from "./shell/root-route.js";
import { signInRoute } from "./sign-in/route.js";
import { situationRoute } from "./situation/route.js";

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/situation" });
  },
});

const routeTree = rootRoute.addChildren([
  startRoute,
  signInRoute,
  signedInRoute.addChildren([situationRoute, indicatorsRoute, indicatorRoute, nothingRoute]),
]);

export const client = openQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname === "/sign-in") return;
  client.removeQueries({ queryKey: ["session"] });
  void router.navigate({ to: "/sign-in", search: { next: href } });
});

export const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: "intent",
  defaultPendingComponent: () => <Skeleton />,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
