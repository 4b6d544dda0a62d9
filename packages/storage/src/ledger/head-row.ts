import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import type { MerkleTree } from "./merkle.js";

/**
 * Takes the ledger's lock until the transaction ends: from here on nobody else appends, so what is read after it
 * is what the append will meet. Keep what follows short.
 */
export async function lockLedger(trx: Transaction<Database>): Promise<MerkleTree> {
  return trx.selectFrom("ledger_head").select(["size", "frontier"]).forUpdate().executeTakeFirstOrThrow();
}
