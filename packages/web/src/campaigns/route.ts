import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedInRoute } from "../shell/root-route.js";
import { campaignsQuery } from "./queries.js";

export const campaignsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/campaigns",
  loader: ({ context }) => void context.client.prefetchQuery(campaignsQuery),
  component: lazyRouteComponent(() => import("./page.js"), "CampaignsPage"),
});
