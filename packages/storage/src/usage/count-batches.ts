import { type BatchAnswer, isProblem, NOTES_LIMIT, type Problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { Storage } from "../open-storage.js";
import { insertItems } from "../review/insert-items.js";
import { addMessage, type Counts, emptyCounts } from "./counts.js";
import { answerAgain, findAnswered } from "./find-batch.js";
import { againAfterLostRace } from "./lost-race.js";
import { type PlacedBatch, placeBatches } from "./place-batches.js";
import type { ScreenedBatch, Screening } from "./screened-batch.js";
import { idsAt, markSeen } from "./seen.js";
import { detectorNumber, segmentNumbers } from "./segments.js";
import { addToTallies, addToTotal } from "./tallies.js";
import { addUsers } from "./users.js";

/** Counts screened batches into one database. */
export interface BatchCounter {
  /**
   * Counts batches in one transaction: every message once, whatever was sent before; the tallies, the distinct users,
   * the review sample and the answers commit together. Outcomes come in the order of the batches.
   *
   * @throws when the database fails: then nothing of these batches is known to be counted, and they may be given again
   */
  count(batches: readonly ScreenedBatch[]): Promise<(BatchAnswer | Problem)[]>;
}

interface Context {
  readonly screening: Screening;
  /** Number of the detector. */
  readonly detector: number;
}

/** A counter for the batches of one screening, with its own memory of segment and detector numbers. */
export function batchCounter(storage: Storage, screening: Screening): BatchCounter {
  const { db } = storage;
  const segments = segmentNumbers(db);
  let detector: number | undefined;
  return {
    async count(batches) {
      detector ??= await detectorNumber(db, screening.detector);
      const context = { screening, detector };
      const placed = await placeBatches(batches, segments);
      return againAfterLostRace(() => db.transaction().execute((trx) => countTogether(trx, placed, context)));
    },
  };
}

async function countTogether(
  trx: Transaction<Database>,
  batches: readonly PlacedBatch[],
  context: Context,
): Promise<(BatchAnswer | Problem)[]> {
  const keys = batches.map(({ batch }) => batch.key);
  const answered = await findAnswered(trx, keys);
  const counts = emptyCounts(context.screening.indicators);
  const outcomes: (BatchAnswer | Problem)[] = [];
  for (const placed of batches) {
    const given = answered.get(placed.batch.key);
    if (given !== undefined) {
      outcomes.push(answerAgain(given, placed.batch));
      continue;
    }
    const answer = await countOne(trx, placed, { ...context, counts });
    answered.set(placed.batch.key, { ...placed.batch, answer });
    outcomes.push(answer);
  }
  await addToTallies(trx, counts, context.detector);
  await addUsers(trx, counts);
  await insertAnswers(trx, batches, outcomes);
  return outcomes;
}

async function countOne(
  trx: Transaction<Database>,
  { batch, placed, problems }: PlacedBatch,
  context: Context & { readonly counts: Counts },
): Promise<BatchAnswer> {
  const received = batch.receivedAt.slice(0, 10);
  const places = [...placed.keys()];
  const seen = await markSeen(trx, idsAt(batch.messages.ids, places), received);
  const accepted = new Map(placed);
  for (const at of seen) accepted.delete(places[at] as number);
  for (const [place, segment] of accepted) addMessage(context.counts, batch, { place, segment });
  const sampled = await insertItems(trx, batch, { ...context, accepted });
  if (accepted.size > 0) await addToTotal(trx, { realm: batch.realm, received, messages: accepted.size });
  const everyProblem = [...batch.problems, ...problems].sort((a, b) => a.line - b.line);
  return {
    batch: batch.key,
    accepted: accepted.size,
    duplicate: batch.duplicates + seen.length,
    rejected: batch.rejected + problems.length,
    sampled,
    repeated: false,
    problems: everyProblem.slice(0, NOTES_LIMIT),
    warnings: batch.warnings.slice(0, NOTES_LIMIT),
  };
}

async function insertAnswers(
  trx: Transaction<Database>,
  batches: readonly PlacedBatch[],
  outcomes: readonly (BatchAnswer | Problem)[],
): Promise<void> {
  const rows = batches.flatMap(({ batch }, at) => {
    const answer = outcomes[at];
    if (answer === undefined || isProblem(answer) || answer.repeated) return [];
    const { key, realm, bodyHash, receivedAt } = batch;
    return [{ key, realm, body_hash: bodyHash, received_at: receivedAt, answer: JSON.stringify(answer) }];
  });
  if (rows.length > 0) await trx.insertInto("usage_batch").values(rows).execute();
}
