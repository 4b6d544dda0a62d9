import type { CanaryRun } from "@balise/preparedness";
import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";

/**
 * The last day's runs of an indicator with each version of the detector, the version that ran last first; within a
 * version by language.
 */
export async function latestCanaryRuns(
  db: Kysely<Database>,
  indicator: string,
): Promise<readonly (readonly CanaryRun[])[]> {
  const { rows } = await sql<CanaryRun>`
    with latest as (
      select detector, max(day) as day from canary_run where indicator = ${indicator} group by detector
    )
    select run.day, run.indicator, run.language, run.detector,
           run.positives, run.seen, run.ordinary, run.alarmed
    from canary_run as run join latest on latest.detector = run.detector and latest.day = run.day
    where run.indicator = ${indicator}
    order by run.day desc, run.detector, run.language`.execute(db);
  const versions = [...new Set(rows.map(({ detector }) => detector))];
  return versions.map((version) => rows.filter(({ detector }) => detector === version));
}
