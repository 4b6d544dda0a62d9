import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { peopleQuery, rolesQuery } from "./queries.js";

export const governanceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/governance",
  loader: ({ context }) => {
    void context.client.prefetchQuery(rolesQuery);
    void context.client.prefetchQuery(peopleQuery);
  },
  component: lazyRouteComponent(() => import("./page.js"), "GovernancePage"),
});
