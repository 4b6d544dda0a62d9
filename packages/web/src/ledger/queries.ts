import type { LedgerEntry, LedgerHead } from "@balise/preparedness";
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { ask, withQuery } from "../api/client.js";
import type { LedgerSearch } from "./search.js";

const PAGE = 200;

interface LedgerPage {
  readonly entries: readonly LedgerEntry[];
  readonly head: LedgerHead;
}

/** Where the whole ledger can be taken away, to be verified elsewhere. */
export const EXPORT_ADDRESS = "/api/v1/ledger/export";

export function ledgerQuery({ type, stream, actor }: LedgerSearch) {
  return infiniteQueryOptions({
    queryKey: ["ledger", { type, stream, actor }],
    queryFn: ({ signal, pageParam }) =>
      ask<LedgerPage>(
        "GET",
        withQuery("/ledger", {
          type,
          stream,
          actor,
          limit: PAGE,
          before: pageParam === 0 ? undefined : pageParam,
        }),
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ entries }) => (entries.length < PAGE ? undefined : entries.at(-1)?.seq),
  });
}

/** One entry by its number: entries never change. */
export const entryQuery = (seq: number) =>
  queryOptions({
    queryKey: ["ledger", "entry", seq],
    queryFn: async ({ signal }) => {
      const { entries } = await ask<LedgerPage>("GET", withQuery("/ledger", { before: seq + 1, limit: 1 }), {
        signal,
      });
      return entries.find((entry) => entry.seq === seq) ?? null;
    },
  });

export interface Verification {
  readonly ok: boolean;
  readonly size: number;
  readonly root: string;
  readonly problem?: { readonly seq: number } & Readonly<Record<string, unknown>>;
}

export const verify = () => ask<Verification>("POST", "/ledger/verification");
