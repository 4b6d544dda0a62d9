import { useSyncExternalStore } from "react";

/** Whether the live stream of the station is open, and since when it is not. */
export type Connection =
  | { readonly state: "opening" | "open" }
  | { readonly state: "lost"; readonly since: string };

let connection: Connection = { state: "opening" };
const listeners = new Set<() => void>();

export function tellConnection(next: Connection): void {
  if (next.state === connection.state) return;
  connection = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => connection);
}
