import type { LedgerEntry } from "@balise/preparedness";
import type { Kysely } from "kysely";
import type { Database } from "../database.js";
import type { StationEvent } from "../events.js";
import { eventOf } from "../ledger/planned.js";
import { accessProjections } from "./access.js";
import { alertProjections } from "./alerts.js";
import { decisionProjections } from "./decisions.js";
import { incidentProjections } from "./incidents.js";
import { personProjections } from "./people.js";
import type { Projection, Projections } from "./projection.js";
import { reviewProjections } from "./review.js";
import { roleProjections } from "./roles.js";
import { systemProjections } from "./systems.js";

const PROJECTIONS: Projections<StationEvent> = {
  ...personProjections,
  ...roleProjections,
  ...decisionProjections,
  ...accessProjections,
  ...systemProjections,
  ...alertProjections,
  ...incidentProjections,
  ...reviewProjections,
};

const BY_TYPE: ReadonlyMap<string, Projection<never>> = new Map(Object.entries(PROJECTIONS));

/**
 * Applies entries to the tables, in order.
 *
 * @throws Error on a type that this version does not know: a later version wrote it
 */
export async function project(db: Kysely<Database>, entries: Iterable<LedgerEntry>): Promise<void> {
  for (const entry of entries) {
    const projection = BY_TYPE.get(entry.type);
    if (projection === undefined) throw new Error(`entry ${entry.seq}: no projection for ${entry.type}`);
    await projection(db, eventOf(entry) as never, entry);
  }
}
