import { countsRevision } from "@balise/storage";
import type { StationContext } from "../http/index.js";
import { today } from "./period.js";

const KEPT = 200;

interface Kept {
  readonly revision: string;
  readonly values: Map<string, Promise<unknown>>;
}

const keptBy = new WeakMap<StationContext, Kept>();

/**
 * Computes a figure once for as long as nothing was counted or decided since: several screens that ask at the same time
 * share one computation.
 *
 * @param key what is computed, with everything that it depends on beside the counts and the ledger
 */
export async function kept<Value>(
  station: StationContext,
  key: string,
  compute: () => Promise<Value>,
): Promise<Value> {
  const revision = `${await countsRevision(station.storage.db)} ${today(station)}`;
  let current = keptBy.get(station);
  if (current?.revision !== revision || current.values.size >= KEPT) {
    current = { revision, values: new Map() };
    keptBy.set(station, current);
  }
  const known = current.values.get(key);
  if (known !== undefined) return known as Promise<Value>;
  const value = compute();
  current.values.set(key, value);
  value.catch(() => current.values.delete(key));
  return value;
}
