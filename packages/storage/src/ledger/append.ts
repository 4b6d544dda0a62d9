import type { LedgerEntry, NewEntry } from "@balise/preparedness";
import { sql, type Transaction } from "kysely";
import type { Database } from "../database.js";
import type { StationEvent } from "../events.js";
import { project } from "../projections/project.js";
import { lockLedger } from "./head-row.js";
import { insertEntries } from "./insert-entries.js";
import { type PlannedEntry, planEntry } from "./planned.js";
import { refuseOtherRealm } from "./realm.js";

/**
 * Appends events that no rule has to decide on (a person added, a text read, a decision recorded) and their
 * projections, in the caller's transaction. It holds the ledger's lock until the transaction ends.
 *
 * @throws Refusal on text that cannot be kept and on a stream of the other realm; `transact` returns it as a problem
 */
export async function appendEvents(
  trx: Transaction<Database>,
  entries: readonly NewEntry<StationEvent>[],
): Promise<readonly LedgerEntry[]> {
  if (entries.length === 0) return [];
  const planned = entries.map(planEntry);
  const tree = await lockLedger(trx);
  const versions = await currentVersions(trx, planned);
  const written = await insertEntries(trx, planned, { tree, versions });
  if (written === undefined) throw new Error("a stream moved under the ledger's lock");
  await project(trx, written);
  return written;
}

async function currentVersions(trx: Transaction<Database>, planned: readonly PlannedEntry[]) {
  const realms = new Map(planned.map((entry) => [entry.stream, entry.realm]));
  const { rows } = await sql<{ stream: string; version: number; realm: string }>`
    select last.stream, last.version, last.realm
    from unnest(${[...realms.keys()]}::text[]) as given (stream)
    cross join lateral (
      select stream, version, realm from ledger_entry
      where ledger_entry.stream = given.stream order by version desc limit 1
    ) as last`.execute(trx);
  for (const { stream, realm } of rows) refuseOtherRealm(stream, realm, realms.get(stream));
  return new Map(rows.map(({ stream, version }) => [stream, version]));
}
