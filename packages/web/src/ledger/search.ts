import { textSearch } from "../shell/search.js";

/** What the address of the ledger holds: filters, and the entry that is open. */
export interface LedgerSearch {
  readonly type?: string;
  readonly stream?: string;
  readonly actor?: string;
  readonly entry?: number;
}

export function ledgerSearch(search: Readonly<Record<string, unknown>>): LedgerSearch {
  const entry = Number(search.entry);
  return {
    ...textSearch(search, ["type", "stream", "actor"]),
    ...(Number.isInteger(entry) && entry > 0 ? { entry } : {}),
  };
}
