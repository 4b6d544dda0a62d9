import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { queueQuery } from "./queries.js";
import { reviewSearch } from "./search.js";

export const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/review",
  validateSearch: reviewSearch,
  loaderDeps: ({ search: { indicator } }) => ({ indicator }),
  loader: ({ context, deps }) => void context.client.prefetchQuery(queueQuery(deps.indicator)),
  component: lazyRouteComponent(() => import("./page.js"), "ReviewPage"),
});
