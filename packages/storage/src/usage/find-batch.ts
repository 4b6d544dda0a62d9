import { type BatchAnswer, type Problem, problem, type Realm } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** A batch as its client names it. */
export interface BatchClaim {
  readonly key: string;
  readonly realm: Realm;
  readonly bodyHash: Uint8Array;
}

interface AnsweredBatch extends BatchClaim {
  readonly answer: BatchAnswer;
}

/** The answers already given to any of these keys. */
export async function findAnswered(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Map<string, AnsweredBatch>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom("usage_batch")
    .select(["key", "realm", "body_hash as bodyHash", "answer"])
    .where("key", "in", keys)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** The first answer, marked as repeated, when the same body comes again; a problem when the key comes with another. */
export function answerAgain(
  given: AnsweredBatch,
  claim: BatchClaim,
): BatchAnswer | Problem<"idempotency_key_reused"> {
  const same = given.realm === claim.realm && Buffer.compare(given.bodyHash, claim.bodyHash) === 0;
  return same ? { ...given.answer, repeated: true } : problem("idempotency_key_reused", { key: claim.key });
}

/** What became of the batch of this key, or undefined when none was counted under it in the last `SEEN_DAYS` days. */
export async function findBatch(db: Kysely<Database>, key: string): Promise<BatchAnswer | undefined> {
  const found = await findAnswered(db, [key]);
  return found.get(key)?.answer;
}
