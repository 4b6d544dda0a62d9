import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, Outlet, redirect } from "@tanstack/react-router";
import { refusedWith } from "../api/refusal.js";
import { sessionQuery, stationQuery } from "../api/session.js";
import { Failed } from "./failed.js";
import { NotFound } from "./not-found.js";
import { Shell } from "./shell.js";

export interface PageContext {
  readonly client: QueryClient;
}

export const rootRoute = createRootRouteWithContext<PageContext>()({
  component: Outlet,
  errorComponent: Failed,
});

/** The parent of every page that needs somebody signed in: it brings the shell and asks for the session. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  component: Shell,
  errorComponent: Failed,
  beforeLoad: async ({ context, location }) => {
    void context.client.prefetchQuery(stationQuery);
    try {
      await context.client.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!refusedWith(error, "not_signed_in")) throw error;
      throw redirect({ to: "/sign-in", search: { next: location.href } });
    }
  },
});

/** Any other address: the shell stays, and the page says that there is nothing. */
export const nothingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: "$",
  component: NotFound,
});
