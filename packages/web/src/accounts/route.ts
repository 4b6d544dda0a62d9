import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";

export const accountsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/accounts",
  component: lazyRouteComponent(() => import("./page.js"), "AccountsPage"),
});
