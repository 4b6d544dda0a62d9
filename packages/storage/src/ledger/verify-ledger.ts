import type { KeyObject } from "node:crypto";
import { sql } from "kysely";
import type { Storage } from "../open-storage.js";
import { exportLedger } from "./export-ledger.js";
import { rootOf } from "./merkle.js";
import { keyName, rootSignedBy } from "./signing.js";
import type { Break, Checkpoint } from "./verifier.js";
import { type Verification, type VerifyOptions, verify } from "./verify.js";

interface StationOptions extends VerifyOptions {
  /** Heads kept outside the station: the ledger must still extend each of them. */
  readonly heads?: readonly { readonly size: number; readonly root: string }[];
}

/**
 * Recomputes the whole ledger from the database as it is when asked (what is appended meanwhile is left out) and holds
 * it against its head, every signature kept and the heads given. Memory does not grow with the ledger's length.
 */
export async function verifyLedger(storage: Storage, options: StationOptions = {}): Promise<Verification> {
  const { keys = [], heads = [], ...rest } = options;
  const { rows } = await sql<{ size: number; frontier: Buffer[]; last: number }>`
    select size, frontier, (select coalesce(max(seq), 0) from ledger_entry) as last from ledger_head
  `.execute(storage.db);
  const now = rows[0];
  if (now === undefined) throw new Error("the ledger has no head");
  const head = { size: now.size, root: rootOf(now).toString("hex") };
  const kept = heads.map((given): Checkpoint => ({ size: given.size, fault: differsFrom(given.root) }));
  const checkpoints = [...(await signatures(storage, keys)), ...kept];
  return verify(exportLedger(storage.db, { upTo: now.last }), { ...rest, head, checkpoints });
}

function differsFrom(expected: string): (root: string) => Break | undefined {
  return (root) => (root === expected ? undefined : "root_differs");
}

async function signatures({ db }: Storage, keys: readonly KeyObject[]): Promise<Checkpoint[]> {
  const known = new Map(keys.map((key) => [keyName(key), key]));
  const rows = await db.selectFrom("ledger_signature").selectAll().orderBy("size").execute();
  return rows.map(({ size, key: name, root: signed, signature }) => {
    const key = known.get(name);
    const differs = differsFrom(signed.toString("hex"));
    const genuine = (root: string) => key === undefined || rootSignedBy(key, { size, root, signature });
    return { size, fault: (root) => differs(root) ?? (genuine(root) ? undefined : "signature_differs") };
  });
}
