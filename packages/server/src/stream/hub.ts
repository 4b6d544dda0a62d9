import { type Change, changesOf, STREAM_CONCEPTS } from "./concept.js";
import { throttleChanges } from "./throttle.js";

const SWIFT_INTERVAL_MS = 1000;
/** What intake changes with every batch. */
const SWIFT: ReadonlySet<Change["concept"]> = new Set(["usage", "review"]);

/** Hands what has changed to every open screen. */
export interface StreamHub {
  /** Tells a change of this process that the ledger does not announce, such as messages counted. */
  announce(change: Change): void;
  /** Takes a notification of the ledger's channel. */
  notice(payload: string): void;
  /** After a break everything may have changed. */
  everything(): void;
  /** @returns the way to leave; `onClose` is called when the station stops */
  subscribe(subscriber: Subscriber): () => void;
  close(): void;
}

export interface Subscriber {
  onChange(change: Change): void;
  onClose(): void;
}

export function createStreamHub(): StreamHub {
  const subscribers = new Set<Subscriber>();
  const tell = (change: Change) => {
    for (const subscriber of subscribers) subscriber.onChange(change);
  };
  const throttled = throttleChanges(tell, SWIFT_INTERVAL_MS);
  const announce = (change: Change) =>
    SWIFT.has(change.concept) && change.id === undefined ? throttled.offer(change) : tell(change);
  return {
    announce,
    notice(payload) {
      for (const change of changesOf(payload)) announce(change);
    },
    everything() {
      for (const concept of STREAM_CONCEPTS) tell({ concept });
    },
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    close() {
      throttled.stop();
      for (const subscriber of [...subscribers]) subscriber.onClose();
      subscribers.clear();
    },
  };
}
