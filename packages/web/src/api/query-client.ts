import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refusal, refusedWith } from "./refusal.js";

const FRESH_MS = 30_000;

/** Asks again a few times when the station does not answer; never when it refused. */
export function asksAgain(failures: number, error: unknown): boolean {
  return !(error instanceof Refusal) && failures < 2;
}

/** The cache of answers. `onSignedOut` is called when an answer says that nobody is signed in any more. */
export function openQueryClient(onSignedOut: () => void): QueryClient {
  const noticed = (error: unknown) => {
    if (refusedWith(error, "not_signed_in")) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticed }),
    mutationCache: new MutationCache({ onError: noticed }),
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: asksAgain, networkMode: "always" },
      mutations: { retry: false, networkMode: "always" },
    },
  });
}
