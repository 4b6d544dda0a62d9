import type { KeyObject } from "node:crypto";
import { type LedgerHead, type Problem, problem } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import type { Storage } from "../open-storage.js";
import { transact } from "../transact.js";
import { rootOf } from "./merkle.js";
import { keyName, publicPem, signRoot } from "./signing.js";

/** Size and root of the ledger as it is now. */
export async function readRoot(db: Kysely<Database>): Promise<{ size: number; root: string }> {
  const tree = await db.selectFrom("ledger_head").select(["size", "frontier"]).executeTakeFirstOrThrow();
  return { size: tree.size, root: rootOf(tree).toString("hex") };
}

/**
 * The ledger's head, with the last signature that the key made.
 *
 * @param key the station's Ed25519 key, private or public; only its public part is told
 */
export async function ledgerHead(db: Kysely<Database>, key: KeyObject): Promise<LedgerHead> {
  const { size, root } = await readRoot(db);
  const last = await db
    .selectFrom("ledger_signature")
    .select(["size", "signature"])
    .where("key", "=", keyName(key))
    .where("size", "<=", size)
    .orderBy("size", "desc")
    .limit(1)
    .executeTakeFirst();
  return {
    size,
    root,
    signature: last?.signature.toString("base64") ?? null,
    signedSize: last?.size ?? null,
    publicKey: publicPem(key),
  };
}

/**
 * Signs the head as it is now and keeps the signature; a head that the key signed before, and an empty ledger, are
 * left as they are. It refuses (`ledger_broken`) to sign a ledger that has become shorter than what was signed, or
 * that has another root at a signed size.
 *
 * @param at ISO 8601, UTC
 */
export async function signHead(
  storage: Storage,
  privateKey: KeyObject,
  at: string,
): Promise<LedgerHead | Problem> {
  return transact(storage, async (trx) => {
    const { size, root } = await readRoot(trx);
    const last = await trx
      .selectFrom("ledger_signature")
      .select(["size", "root"])
      .orderBy("size", "desc")
      .limit(1)
      .executeTakeFirst();
    if (last !== undefined && last.size > size) {
      return problem("ledger_broken", { seq: last.size, detail: "shorter_than_signed" });
    }
    if (last?.size === size && last.root.toString("hex") !== root) {
      return problem("ledger_broken", { seq: size, detail: "root_differs" });
    }
    if (size > 0) {
      const signature = signRoot(privateKey, size, root);
      await trx
        .insertInto("ledger_signature")
        .values({ size, key: keyName(privateKey), root: Buffer.from(root, "hex"), signature, at })
        .onConflict((made) => made.doNothing())
        .execute();
    }
    return ledgerHead(trx, privateKey);
  });
}
