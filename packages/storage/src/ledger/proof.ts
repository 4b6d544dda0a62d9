import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import { appendLeaves, EMPTY_TREE, type MerkleTree, nodeHash, rootOf } from "./merkle.js";

/** A run of leaves [from, until), counted from 0: a subtree whose root a proof holds. */
type Run = readonly [from: number, until: number];

/** The largest power of two that is smaller than n, for n > 1. */
function splitOf(n: number): number {
  let split = 1;
  while (split * 2 < n) split *= 2;
  return split;
}

/** The subtrees of an inclusion proof, nearest the leaf first. RFC 6962, 2.1.1. */
function inclusionRuns(index: number, [from, until]: Run): Run[] {
  if (until - from <= 1) return [];
  const middle = from + splitOf(until - from);
  return index < middle
    ? [...inclusionRuns(index, [from, middle]), [middle, until]]
    : [...inclusionRuns(index, [middle, until]), [from, middle]];
}

/** The subtrees of a consistency proof from `size` leaves. RFC 6962, 2.1.2 (SUBPROOF). */
function consistencyRuns(size: number, [from, until]: Run, whole: boolean): Run[] {
  if (size === until) return whole ? [] : [[from, until]];
  const middle = from + splitOf(until - from);
  return size <= middle
    ? [...consistencyRuns(size, [from, middle], whole), [middle, until]]
    : [...consistencyRuns(size, [middle, until], false), [from, middle]];
}

const PAGE = 20_000;

/** The root of a run, read by pages, in constant memory. @throws RangeError beyond the end of the ledger */
async function rootOfRun(db: Kysely<Database>, [from, until]: Run): Promise<string> {
  let tree: MerkleTree = EMPTY_TREE;
  for (let next = from; next < until; next += PAGE) {
    const rows = await db
      .selectFrom("ledger_entry")
      .select("hash")
      .where("seq", ">", next)
      .where("seq", "<=", Math.min(next + PAGE, until))
      .orderBy("seq")
      .execute();
    if (rows.length < Math.min(PAGE, until - next))
      throw new RangeError(`the ledger has not ${until} entries`);
    tree = appendLeaves(
      tree,
      rows.map(({ hash }) => hash),
    );
  }
  return rootOf(tree).toString("hex");
}

async function rootsOf(db: Kysely<Database>, runs: readonly Run[]): Promise<string[]> {
  const roots: string[] = [];
  for (const run of runs) roots.push(await rootOfRun(db, run));
  return roots;
}

/** Proof that entry `seq` is in the ledger of `size` entries: hashes in hexadecimal, nearest the leaf first. */
export async function inclusionProof(db: Kysely<Database>, seq: number, size: number): Promise<string[]> {
  if (seq < 1 || seq > size) throw new RangeError(`entry ${seq} is not among ${size}`);
  return rootsOf(db, inclusionRuns(seq - 1, [0, size]));
}

/** Proof that the ledger of `until` entries extends the one of `size` entries (1 ≤ size ≤ until). */
export async function consistencyProof(db: Kysely<Database>, size: number, until: number): Promise<string[]> {
  if (size < 1 || size > until) throw new RangeError(`${until} entries do not extend ${size}`);
  return rootsOf(db, consistencyRuns(size, [0, until], true));
}

/** Whether a proof leads from an entry's hash to the root of `size` entries. RFC 9162, 2.1.3.2. */
export function verifyInclusion(
  entry: { seq: number; hash: string },
  proof: readonly string[],
  head: { size: number; root: string },
): boolean {
  if (entry.seq < 1 || entry.seq > head.size) return false;
  const runs = inclusionRuns(entry.seq - 1, [0, head.size]);
  if (runs.length !== proof.length) return false;
  let node: Buffer = Buffer.from(entry.hash, "hex");
  for (const [place, [from]] of runs.entries()) {
    const sibling = Buffer.from(proof[place] ?? "", "hex");
    node = from >= entry.seq ? nodeHash(node, sibling) : nodeHash(sibling, node);
  }
  return node.toString("hex") === head.root;
}

/** Whether a proof shows that the later head extends the earlier one. RFC 9162, 2.1.4.2. */
export function verifyConsistency(
  earlier: { size: number; root: string },
  proof: readonly string[],
  later: { size: number; root: string },
): boolean {
  if (earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root === later.root;
  const runs = consistencyRuns(earlier.size, [0, later.size], true);
  if (runs.length !== proof.length) return false;
  const hashes = proof.map((hash) => Buffer.from(hash, "hex"));
  const startsWhole = (runs[0]?.[0] ?? 0) >= earlier.size;
  const first = startsWhole ? Buffer.from(earlier.root, "hex") : (hashes[0] ?? Buffer.alloc(0));
  let [old, now]: [Buffer, Buffer] = [first, first];
  for (const [place, [from]] of runs.entries()) {
    const hash = hashes[place];
    if (hash === undefined || (place === 0 && !startsWhole)) continue;
    if (from >= earlier.size) now = nodeHash(now, hash);
    else [old, now] = [nodeHash(hash, old), nodeHash(hash, now)];
  }
  return old.toString("hex") === earlier.root && now.toString("hex") === later.root;
}
