import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../shell/root-route.js";
import { textSearch } from "../shell/search.js";

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/sign-in",
  validateSearch: (search) => textSearch(search, ["link", "next"]),
  component: lazyRouteComponent(() => import("./page.js"), "SignInPage"),
});
