import { useSyncExternalStore } from "react";
import { NEW_SITTING, type Sitting } from "./sitting.js";

let sitting: Sitting = NEW_SITTING;
const listeners = new Set<() => void>();

function change(next: (sitting: Sitting) => Sitting): void {
  sitting = next(sitting);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The reader's sitting, which other pages do not interrupt. It ends with the tab. */
export function useSitting(): readonly [Sitting, typeof change] {
  return [useSyncExternalStore(subscribe, () => sitting), change];
}
