import { dayAfter } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { AcceptedBatch } from "../usage/accept-messages.js";
import type { Screening, SealedSample } from "../usage/screened-batch.js";

const CHUNK = 500;

/**
 * Keeps the drawn messages of a batch that were accepted: sealed text, bins and rates. A message that is in the sample
 * already is left as it is.
 *
 * @returns how many items were kept
 */
export async function insertItems(
  trx: Transaction<Database>,
  counted: AcceptedBatch,
  context: ItemContext,
): Promise<number> {
  const rows = counted.batch.samples.flatMap((sample) => itemRow(counted, sample, context) ?? []);
  let kept = 0;
  for (let from = 0; from < rows.length; from += CHUNK) {
    const result = await trx
      .insertInto("review_item")
      .values(rows.slice(from, from + CHUNK))
      .onConflict((conflict) => conflict.column("message").doNothing())
      .executeTakeFirst();
    kept += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return kept;
}

interface ItemContext {
  readonly screening: Screening;
  /** Number of the detector. */
  readonly detector: number;
}

function itemRow(
  { batch, accepted }: AcceptedBatch,
  sample: SealedSample,
  { screening, detector }: ItemContext,
) {
  const segment = accepted.get(sample.message);
  if (segment === undefined) return undefined;
  const { keyId, purpose, retainDays } = screening.review;
  return {
    id: sample.id,
    realm: batch.realm,
    message: uuidAt(batch.messages.ids, sample.message),
    role: sample.role,
    segment,
    time: sample.time,
    day: sample.time.slice(0, 10),
    unit: sample.unit,
    bins: JSON.stringify(sample.bins),
    rates: JSON.stringify(sample.rates),
    detector,
    length: sample.length,
    sealed: Buffer.from(sample.sealed),
    key_id: keyId,
    purpose,
    retain_until: dayAfter(batch.receivedAt.slice(0, 10), retainDays),
  };
}

function uuidAt(ids: Uint8Array, place: number): string {
  return Buffer.from(ids.buffer, ids.byteOffset + place * 16, 16).toString("hex");
}
