import type { LedgerEntry } from "@balise/preparedness";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";
import { hashLeaf } from "./leaf.js";
import { appendLeaves, type MerkleTree } from "./merkle.js";
import type { PlannedEntry } from "./planned.js";

/** The PostgreSQL channel on which every entry is announced as JSON `{type, stream, seq}`. */
export const LEDGER_CHANNEL = "balise";

interface Placed {
  readonly entry: LedgerEntry;
  readonly hash: Buffer;
  readonly data: string;
}

function place(planned: readonly PlannedEntry[], tree: MerkleTree, versions: ReadonlyMap<string, number>) {
  const next = new Map(versions);
  return planned.map((plan, index): Placed => {
    const version = (next.get(plan.stream) ?? 0) + 1;
    next.set(plan.stream, version);
    const leaf = { ...plan, seq: tree.size + 1 + index, version };
    const hash = hashLeaf(leaf);
    return {
      entry: { ...leaf, data: JSON.parse(plan.data), hash: hash.toString("hex") },
      hash,
      data: plan.data,
    };
  });
}

/**
 * Writes entries, the new frontier and the announcements in one statement, under the lock already held.
 * Writes nothing and returns undefined when a stream has moved past the version given for it.
 */
export async function insertEntries(
  trx: Transaction<Database>,
  planned: readonly PlannedEntry[],
  at: { tree: MerkleTree; versions: ReadonlyMap<string, number> },
): Promise<readonly LedgerEntry[] | undefined> {
  const placed = place(planned, at.tree, at.versions);
  const grown = appendLeaves(
    at.tree,
    placed.map(({ hash }) => hash),
  );
  const column = <Value>(read: (placed: Placed) => Value) => placed.map(read);
  const { rows } = await sql`
    with given as (
      select * from unnest(
        ${column((p) => p.entry.seq)}::bigint[], ${column((p) => p.entry.stream)}::text[],
        ${column((p) => p.entry.version)}::integer[], ${column((p) => p.entry.type)}::text[],
        ${column((p) => p.entry.realm)}::text[], ${column((p) => p.entry.actor)}::text[],
        ${column((p) => p.entry.at)}::timestamptz[], ${column((p) => p.data)}::text[],
        ${column((p) => p.hash)}::bytea[]
      ) as t (seq, stream, version, type, realm, actor, at, data, hash)
    ), still as (
      select 1 where not exists (
        select 1 from given join ledger_entry using (stream, version)
      )
    ), written as (
      insert into ledger_entry (seq, stream, version, type, realm, actor, at, data, hash)
      select seq, stream, version, type, realm, actor, at, data::jsonb, hash from given, still
      returning seq, stream, type
    ), head as (
      update ledger_head set size = ${grown.size}, frontier = ${grown.frontier} from still
    )
    select pg_notify(${LEDGER_CHANNEL}, json_build_object('type', type, 'stream', stream, 'seq', seq)::text)
    from written`.execute(trx);
  return rows.length === placed.length ? placed.map(({ entry }) => entry) : undefined;
}
