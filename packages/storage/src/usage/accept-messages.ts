import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { PlacedBatch } from "./place-batches.js";
import { markSeen } from "./seen.js";

/** A batch whose messages that count are known. */
export interface AcceptedBatch extends PlacedBatch {
  /** Places of the messages that were never seen before, ascending, and the number of their segment. */
  readonly accepted: ReadonlyMap<number, number>;
  /** Messages that have a segment but were seen before, or in a batch that stands before this one. */
  readonly seen: number;
}

const ID_BYTES = 16;

/** Tells the messages of several batches that are new; of those that come twice, the first one is. */
export async function acceptMessages(
  trx: Transaction<Database>,
  batches: readonly PlacedBatch[],
): Promise<AcceptedBatch[]> {
  const places = batches.map(({ placed }) => [...placed.keys()]);
  const ids = Buffer.concat(batches.map(({ batch }, at) => idsAt(batch.messages.ids, places[at] ?? [])));
  const received = batches.reduce(
    (latest, { batch }) => (batch.receivedAt > latest ? batch.receivedAt : latest),
    "",
  );
  const seen = await markSeen(trx, ids, received.slice(0, 10));
  let first = 0;
  return batches.map((each, at) => {
    const own = places[at] ?? [];
    const accepted = new Map(each.placed);
    for (const [offset, place] of own.entries()) if (seen.has(first + offset)) accepted.delete(place);
    first += own.length;
    return { ...each, accepted, seen: own.length - accepted.size };
  });
}

function idsAt(ids: Uint8Array, places: readonly number[]): Uint8Array {
  if (places.length * ID_BYTES === ids.length) return ids;
  const chosen = new Uint8Array(places.length * ID_BYTES);
  for (const [at, place] of places.entries()) {
    chosen.set(ids.subarray(place * ID_BYTES, (place + 1) * ID_BYTES), at * ID_BYTES);
  }
  return chosen;
}
