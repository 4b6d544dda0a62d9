import type { CanaryRun } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/**
 * Keeps what the canaries showed, in the drill realm. The runs of a day with one version of the detector replace those
 * that were kept of it before; runs of other days and versions stay.
 */
export async function writeCanaryRuns(db: Kysely<Database>, runs: readonly CanaryRun[]): Promise<void> {
  if (runs.length === 0) return;
  await db
    .insertInto("canary_run")
    .values(runs.map((run) => ({ realm: "drill" as const, ...run })))
    .onConflict((known) =>
      known.columns(["indicator", "day", "language", "detector"]).doUpdateSet({
        positives: sql`excluded.positives`,
        seen: sql`excluded.seen`,
        ordinary: sql`excluded.ordinary`,
        alarmed: sql`excluded.alarmed`,
      }),
    )
    .execute();
}
