import type { Concept, Verb } from "@balise/preparedness";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Session, Station } from "./answers.js";
import { ask, keepCsrf } from "./client.js";

const LOADING_LOOK_MS = 2_000;

export const stationQuery = queryOptions({
  queryKey: ["station"],
  queryFn: ({ signal }) => ask<Station>("GET", "/station", { signal }),
  refetchInterval: ({ state }) => (state.data?.loading ? LOADING_LOOK_MS : false),
});

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    const session = await ask<Session>("GET", "/session", { signal });
    keepCsrf(session.csrf);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export type SignIn = { readonly email: string; readonly password: string } | { readonly link: string };

/** Signs in with a password or a one-time link. */
export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: SignIn) =>
      ask<Session>("POST", "link" in given ? "/session/link" : "/session", { body: given }),
    onSuccess: (session) => {
      keepCsrf(session.csrf);
      client.setQueryData(sessionQuery.queryKey, session);
      void client.invalidateQueries({ queryKey: stationQuery.queryKey });
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask<void>("DELETE", "/session"),
    onSuccess: () => {
      keepCsrf(null);
      client.clear();
    },
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (given: { readonly current?: string; readonly next: string }) =>
      ask<void>("PUT", "/session/password", { body: given }),
  });
}

/** Whether the signed-in account may do a verb on a concept. */
export function useMay(): (concept: Concept, verb: Verb) => boolean {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  return (concept, verb) => data?.scopes.includes(`${concept}:${verb}`) ?? false;
}
