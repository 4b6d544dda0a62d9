import type { QueryClient } from "@tanstack/react-query";
import { tellConnection } from "./connection.js";

/** What the live stream says has changed. */
export type Changed =
  | "usage"
  | "alerts"
  | "incidents"
  | "review"
  | "governance"
  | "decisions"
  | "systems"
  | "ledger"
  | "indicators"
  | "station";

/**
 * Which answers a change makes old: the first word of their query keys. What may be evidence makes decisions old too:
 * they say whether it has moved.
 */
export const MADE_OLD: Readonly<Record<Changed, readonly string[]>> = {
  usage: ["situation", "indicators", "campaigns", "systems", "decisions"],
  alerts: ["alerts", "situation", "indicators", "decisions", "ledger"],
  incidents: ["incidents", "alerts", "situation", "indicators", "decisions", "ledger"],
  review: ["review", "situation", "indicators", "decisions", "ledger"],
  governance: ["governance", "situation", "ledger"],
  decisions: ["decisions", "situation", "ledger"],
  systems: ["systems", "situation", "indicators", "ledger"],
  ledger: ["ledger"],
  indicators: ["indicators", "situation", "decisions"],
  station: ["station"],
};

/** The concept that an event of the stream names; undefined when it is not one of ours. */
export function changedConcept(data: string): Changed | undefined {
  try {
    const told: unknown = JSON.parse(data);
    const concept = typeof told === "object" && told !== null && "concept" in told ? told.concept : undefined;
    return typeof concept === "string" && Object.hasOwn(MADE_OLD, concept) ? (concept as Changed) : undefined;
  } catch {
    return undefined;
  }
}

const GATHER_MS = 1_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Follows the live stream and asks again for what changed, at most once a second; reconnects with growing waits
 * and then asks for everything again, since what happened meanwhile was not heard.
 *
 * @returns a function that stops following
 */
export function followStream(client: QueryClient): () => void {
  const old = new Set<string>();
  let gathering: number | undefined;
  let waiting: number | undefined;
  let wait = FIRST_WAIT_MS;
  let source: EventSource | undefined;
  let missed = false;

  const flush = () => {
    gathering = undefined;
    for (const word of old) void client.invalidateQueries({ queryKey: [word] });
    old.clear();
  };
  const onChanged = (event: MessageEvent<string>) => {
    const concept = changedConcept(event.data);
    if (concept === undefined) return;
    for (const word of MADE_OLD[concept]) old.add(word);
    gathering ??= window.setTimeout(flush, GATHER_MS);
  };
  const onOpen = () => {
    wait = FIRST_WAIT_MS;
    tellConnection({ state: "open" });
    if (missed) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    missed = false;
  };
  const onError = () => {
    missed = true;
    tellConnection({ state: "lost", since: new Date().toISOString() });
    if (source?.readyState !== EventSource.CLOSED) return;
    waiting = window.setTimeout(open, wait);
    wait = Math.min(LONGEST_WAIT_MS, wait * 2);
  };
  function open() {
    source?.close();
    source = new EventSource("/api/v1/stream");
    source.addEventListener("open", onOpen);
    source.addEventListener("changed", onChanged);
    source.addEventListener("error", onError);
  }
  open();
  return () => {
    source?.close();
    window.clearTimeout(waiting);
    window.clearTimeout(gathering);
  };
}
