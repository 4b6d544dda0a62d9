import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { refusedWith } from "./refusal.js";
import { type Changed, MADE_OLD } from "./stream.js";

/** Asks again for every answer that a change of this concept makes old. */
export function madeOld(client: QueryClient, concept: Changed): void {
  for (const word of MADE_OLD[concept]) void client.invalidateQueries({ queryKey: [word] });
}

/**
 * An act on the station. Once it is done, or refused because somebody else acted meanwhile, what it concerns is asked
 * for again, so that the reader sees how things stand before acting a second time.
 */
export function useAct<Given, Answer>(concept: Changed, send: (given: Given) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => madeOld(client, concept),
    onError: (error) => {
      const behind = refusedWith(error, "version_conflict") || refusedWith(error, "not_in_this_state");
      if (behind) madeOld(client, concept);
    },
  });
}
