import { type Kysely, sql } from "kysely";
import type { Database } from "../database.js";
import { type CountsScope, segmentCondition } from "../indicators/counts-scope.js";

/** The versions of the detector that scored an indicator's messages of a scope, in order of their names. */
export async function countedDetectors(
  db: Kysely<Database>,
  indicator: string,
  scope: CountsScope,
): Promise<string[]> {
  const { rows } = await sql<{ version: string }>`
    select distinct detector.version
    from tally_day join segment on segment.id = tally_day.segment join detector on detector.id = tally_day.detector
    where tally_day.indicator = ${indicator}
      and tally_day.day between ${scope.from} and ${scope.until} and ${segmentCondition(scope)}
    order by detector.version`.execute(db);
  return rows.map(({ version }) => version);
}
