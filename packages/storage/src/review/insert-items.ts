import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { ScreenedBatch, Screening } from "../usage/screened-batch.js";

const CHUNK = 500;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Keeps the drawn messages of a batch that were accepted: sealed text, bins and rates. A message that is in the sample
 * already is left as it is.
 *
 * @param context.accepted the places of the accepted messages and the numbers of their segments
 * @returns how many items were kept
 */
export async function insertItems(
  trx: Transaction<Database>,
  batch: ScreenedBatch,
  context: {
    readonly screening: Screening;
    readonly detector: number;
    readonly accepted: ReadonlyMap<number, number>;
  },
): Promise<number> {
  const rows = batch.samples.flatMap((sample) => itemRow(batch, sample, context) ?? []);
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

function itemRow(
  batch: ScreenedBatch,
  sample: ScreenedBatch["samples"][number],
  { screening, detector, accepted }: Parameters<typeof insertItems>[2],
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
    retain_until: dayAfter(batch.receivedAt, retainDays),
  };
}

function uuidAt(ids: Uint8Array, place: number): string {
  return Buffer.from(ids.buffer, ids.byteOffset + place * 16, 16).toString("hex");
}

function dayAfter(receivedAt: string, days: number): string {
  return new Date(Date.parse(receivedAt) + days * DAY).toISOString().slice(0, 10);
}
