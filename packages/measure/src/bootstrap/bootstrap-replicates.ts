import { type MeasureProblem, problem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";

export interface BootstrapSource<Row> {
  /** Rows that are drawn together. */
  readonly groups: readonly (readonly Row[])[];
  readonly statistic: (rows: readonly Row[]) => number;
}

/** The statistic on `count` samples of as many groups, drawn with replacement; sorted. */
export function bootstrapReplicates<Row>(
  { groups, statistic }: BootstrapSource<Row>,
  count: number,
  seed: number | string,
): Float64Array | MeasureProblem {
  const random = seededRandom(seed);
  const values = new Float64Array(count);
  for (let replicate = 0; replicate < count; replicate++) {
    const drawn: Row[] = [];
    for (let draw = 0; draw < groups.length; draw++) {
      for (const row of random.pick(groups)) drawn.push(row);
    }
    const value = statistic(drawn);
    if (!Number.isFinite(value)) return problem("not_a_number", "statistic", replicate);
    values[replicate] = value;
  }
  return values.sort();
}
