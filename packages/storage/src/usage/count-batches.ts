import type { BatchAnswer, Problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import { addCampaigns } from "../campaigns/add-campaigns.js";
import { type SketchMemory, sketchMemory } from "../campaigns/sketch-memory.js";
import { addCrossings } from "../conversations/add-crossings.js";
import type { Database } from "../database.js";
import type { Storage } from "../open-storage.js";
import { insertItems } from "../review/insert-items.js";
import { type AcceptedBatch, acceptMessages } from "./accept-messages.js";
import { answerOf, insertAnswers } from "./answers.js";
import { addMessage, emptyCounts } from "./counts.js";
import { answerAgain, findAnswered } from "./find-batch.js";
import { againAfterLostRace } from "./lost-race.js";
import { type PlacedBatch, placeBatches } from "./place-batches.js";
import type { ScreenedBatch, Screening } from "./screened-batch.js";
import { detectorNumber, segmentNumbers } from "./segments.js";
import { addToTallies, addToTotals } from "./tallies.js";
import { addUsers } from "./users.js";

/** Counts screened batches into one database. */
export interface BatchCounter {
  /**
   * Counts batches in one transaction: every message once, whatever was sent before; the tallies, the distinct users,
   * the campaigns, the conversations, the review sample and the answers commit together. Outcomes come in the order of
   * the batches.
   *
   * @throws when the database fails: then nothing of these batches is known to be counted, and they may be given again
   */
  count(batches: readonly ScreenedBatch[]): Promise<(BatchAnswer | Problem)[]>;
}

interface Context {
  readonly screening: Screening;
  /** Number of the detector. */
  readonly detector: number;
  readonly sketches: SketchMemory;
}

/** A counter for the batches of one screening, with its own memory of segment and detector numbers. */
export function batchCounter(storage: Storage, screening: Screening): BatchCounter {
  const { db } = storage;
  const segments = segmentNumbers(db);
  const sketches = sketchMemory();
  let detector: number | undefined;
  return {
    async count(batches) {
      detector ??= await detectorNumber(db, screening.detector);
      const context = { screening, detector, sketches };
      const placed = await placeBatches(batches, segments);
      return againAfterLostRace(() => db.transaction().execute((trx) => countTogether(trx, placed, context)));
    },
  };
}

/** Every table is written in the order of its keys, and the tables in one order: writers wait, and do not deadlock. */
async function countTogether(
  trx: Transaction<Database>,
  batches: readonly PlacedBatch[],
  context: Context,
): Promise<(BatchAnswer | Problem)[]> {
  const keys = batches.map(({ batch }) => batch.key);
  const answered = await findAnswered(trx, keys);
  const fresh = batches.filter(({ batch }, at) => !answered.has(batch.key) && keys.indexOf(batch.key) === at);
  const accepted = await acceptMessages(trx, fresh);
  await addCounts(trx, accepted, context);
  const answers = new Map<string, BatchAnswer>();
  for (const each of accepted) {
    const answer = answerOf(each, await insertItems(trx, each, context));
    answers.set(each.batch.key, answer);
    answered.set(each.batch.key, { ...each.batch, answer });
  }
  await insertAnswers(trx, accepted, answers);
  return batches.map((each) => {
    const { batch } = each;
    const given = answered.get(batch.key);
    if (given === undefined) throw new Error(`the batch ${batch.key} was not answered`);
    return fresh.includes(each) ? given.answer : answerAgain(given, batch);
  });
}

async function addCounts(
  trx: Transaction<Database>,
  batches: readonly AcceptedBatch[],
  { screening, detector, sketches }: Context,
): Promise<void> {
  const counts = emptyCounts(screening.indicators);
  for (const { batch, accepted } of batches) {
    for (const [place, segment] of accepted) addMessage(counts, batch, { place, segment });
  }
  await addToTallies(trx, counts, detector);
  await addUsers(trx, counts);
  await addCampaigns(trx, batches, sketches);
  await addCrossings(trx, batches, { screening, detector });
  await addToTotals(trx, batches);
}
