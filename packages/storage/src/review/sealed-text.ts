import { type Problem, problem, type Realm } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";

/** The text of a review item as it is kept: sealed. */
export interface SealedText {
  readonly sealed: Uint8Array;
  /** Which key opens it. */
  readonly keyId: string;
  readonly purpose: string;
  readonly retainUntil: string;
}

/** The sealed text of an item, `text_expired` once it was erased. The caller records the reading in the ledger first. */
export async function readSealedText(
  db: Kysely<Database>,
  realm: Realm,
  id: string,
): Promise<SealedText | Problem<"not_found" | "text_expired">> {
  const row = await db
    .selectFrom("review_item")
    .select(["sealed", "key_id", "purpose", "retain_until"])
    .where("id", "=", id)
    .where("realm", "=", realm)
    .executeTakeFirst();
  if (row === undefined) return problem("not_found", { what: "review item", id });
  if (row.sealed === null) return problem("text_expired", { id });
  return { sealed: row.sealed, keyId: row.key_id, purpose: row.purpose, retainUntil: row.retain_until };
}
