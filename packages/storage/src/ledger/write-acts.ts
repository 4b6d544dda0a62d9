import { isProblem, type Problem } from "@balise/preparedness";
import type { Transaction } from "kysely";
import type { Database } from "../database.js";
import { project } from "../projections/project.js";
import { type Decided, decideAll } from "./decide-all.js";
import { lockLedger } from "./head-row.js";
import { insertEntries } from "./insert-entries.js";
import type { MerkleTree } from "./merkle.js";
import type { Acted, SomeAct } from "./some-act.js";

/**
 * Decides groups of acts and writes those that are not refused, with their projections. It decides before it takes
 * the ledger's lock; when a stream moved meanwhile it decides again under the lock, on what is there now.
 */
export async function writeActs(
  trx: Transaction<Database>,
  groups: readonly (readonly SomeAct[])[],
): Promise<(Acted | Problem)[]> {
  const decided = await decideAll(trx, groups);
  if (plannedIn(decided).length === 0) return answers(decided, []);
  const tree = await lockLedger(trx);
  return (
    (await write(trx, decided, tree)) ??
    (await write(trx, await decideAll(trx, groups), tree)) ??
    movedUnderLock()
  );
}

const plannedIn = ({ outcomes }: Decided) =>
  outcomes.flatMap((outcome) => (isProblem(outcome) ? [] : outcome));

async function write(trx: Transaction<Database>, decided: Decided, tree: MerkleTree) {
  const planned = plannedIn(decided);
  if (planned.length === 0) return answers(decided, []);
  const written = await insertEntries(trx, planned, { tree, versions: decided.versions });
  if (written === undefined) return undefined;
  await project(trx, written);
  return answers(decided, written);
}

function answers({ outcomes }: Decided, written: Acted["entries"]): (Acted | Problem)[] {
  let next = 0;
  return outcomes.map((outcome) => {
    if (isProblem(outcome)) return outcome;
    const entries = written.slice(next, next + outcome.length);
    next += outcome.length;
    return { entries };
  });
}

function movedUnderLock(): never {
  throw new Error("a stream moved under the ledger's lock");
}
