import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { accountsRoute } from "./accounts/route.js";
import { alertRoute, alertsRoute } from "./alerts/route.js";
import { openQueryClient } from "./api/query-client.js";
import { campaignsRoute } from "./campaigns/route.js";
import { decisionRoute, decisionsRoute, newDecisionRoute } from "./decisions/route.js";
import { Skeleton } from "./design/skeleton.js";
import { governanceRoute } from "./governance/route.js";
import { incidentRoute, incidentsRoute } from "./incidents/route.js";
import { indicatorRoute, indicatorsRoute } from "./indicators/route.js";
import { ledgerRoute } from "./ledger/route.js";
import { reviewRoute } from "./review/route.js";
import { nothingRoute, rootRoute, signedInRoute } from "./shell/root-route.js";
import { signInRoute } from "./sign-in/route.js";
import { situationRoute } from "./situation/route.js";
import { systemsRoute } from "./systems/route.js";

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
  signedInRoute.addChildren([
    situationRoute,
    systemsRoute,
    indicatorsRoute,
    indicatorRoute,
    campaignsRoute,
    reviewRoute,
    alertsRoute,
    alertRoute,
    incidentsRoute,
    incidentRoute,
    governanceRoute,
    decisionsRoute,
    newDecisionRoute,
    decisionRoute,
    ledgerRoute,
    accountsRoute,
    nothingRoute,
  ]),
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
