import type { Realm, Segment } from "@balise/preparedness";
import { type RawBuilder, sql } from "kysely";

/** Which counts are asked for. A filter names some dimensions of the segment; the others are summed over. */
export interface CountsScope {
  readonly realm: Realm;
  /** First and last day, both included, YYYY-MM-DD in UTC. */
  readonly from: string;
  readonly until: string;
  readonly filter?: Partial<Segment>;
}

const DIMENSIONS = ["system", "version", "surface", "locale"] as const;

/** The condition on the table `segment` that a scope stands for. */
export function segmentCondition({ realm, filter = {} }: CountsScope): RawBuilder<boolean> {
  const wanted = DIMENSIONS.flatMap((dimension) => {
    const value = filter[dimension];
    return value === undefined ? [] : [sql`and segment.${sql.raw(dimension)} = ${value}`];
  });
  return sql<boolean>`segment.realm = ${realm} ${sql.join(wanted, sql` `)}`;
}
