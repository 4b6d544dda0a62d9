import { type BatchAnswer, NOTES_LIMIT } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { AcceptedBatch } from "./accept-messages.js";

/** What to tell the client of a batch. */
export function answerOf(counted: AcceptedBatch, sampled: number): BatchAnswer {
  const { batch, accepted, seen, problems } = counted;
  const everyProblem = [...batch.problems, ...problems].sort((a, b) => a.line - b.line);
  return {
    batch: batch.key,
    accepted: accepted.size,
    duplicate: batch.duplicates + seen,
    rejected: batch.rejected + problems.length,
    sampled,
    repeated: false,
    problems: everyProblem.slice(0, NOTES_LIMIT),
    warnings: batch.warnings.slice(0, NOTES_LIMIT),
  };
}

/** Keeps the answers by idempotency key; a key that another writer committed meanwhile breaks the transaction. */
export async function insertAnswers(
  trx: Transaction<Database>,
  batches: readonly AcceptedBatch[],
  answers: ReadonlyMap<string, BatchAnswer>,
): Promise<void> {
  if (batches.length === 0) return;
  const rows = batches.map(({ batch: { key, realm, bodyHash, receivedAt } }) => {
    return {
      key,
      realm,
      body_hash: bodyHash,
      received_at: receivedAt,
      answer: JSON.stringify(answers.get(key)),
    };
  });
  const inOrder = rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  await trx.insertInto("usage_batch").values(inOrder).execute();
}
