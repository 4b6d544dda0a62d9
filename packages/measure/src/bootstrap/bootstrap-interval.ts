import { normalQuantile } from "../distributions/normal.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";
import { bcaShares } from "./bca-shares.js";
import { bootstrapReplicates } from "./bootstrap-replicates.js";
import { groupRows } from "./group-rows.js";
import { jackknifeAcceleration } from "./jackknife-acceleration.js";
import { sortedQuantile } from "./sorted-quantile.js";

export interface BootstrapInput<Row> {
  readonly rows: readonly Row[];
  /** A number from any list of these rows, whatever its length and repetitions; it must not change the list. */
  readonly statistic: (rows: readonly Row[]) => number;
  readonly seed: number | string;
  /** `bca` by default. */
  readonly method?: "percentile" | "bca";
  /** Cluster of each row; whole clusters are drawn, and left out by the jackknife. */
  readonly clusters?: readonly (string | number)[];
  /** Bootstrap samples, 2,000 by default. */
  readonly replicates?: number;
  readonly level?: number;
}

export interface BootstrapInterval extends Interval {
  /** Standard deviation of the bootstrap distribution. */
  readonly standardError: number;
  /** Median bias of the bootstrap distribution, in standard normal units; 0 with `percentile`. */
  readonly bias: number;
  /** 0 with `percentile`. */
  readonly acceleration: number;
}

const MOST_REPLICATES = 1_000_000;

/**
 * Interval for any statistic of independent rows (or clusters of rows) by the bootstrap: its percentiles, or
 * the bias-corrected and accelerated ones (BCa), which are second-order accurate for smooth statistics. BCa
 * costs one more evaluation of the statistic for each row or cluster. The same seed gives the same interval.
 *
 * Neither is to be trusted under about 20 rows or clusters, nor for a statistic that rests on a few rare rows.
 * Replicates equal to the estimate count half in the bias, so that a discrete statistic is not shifted.
 *
 * Problems: `empty` (`rows`), `length_mismatch` (`clusters`), `too_few` (`rows`, `clusters`: under two of them),
 * `not_a_number` (`statistic`; `index` is the replicate, when it is one that has no value), `zero_variance`
 * (`statistic`: equal in all replicates), `out_of_range` (`statistic`: no replicate on one side of the
 * estimate, so that BCa does not exist; `replicates`: too few for the level, or more than a million).
 *
 * Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185; DiCiccio, T. J. and Efron, B.
 * (1996), Bootstrap confidence intervals, Statistical Science 11, 189–228.
 */
export function bootstrapInterval<Row>(input: BootstrapInput<Row>): BootstrapInterval | MeasureProblem {
  const { rows, statistic, clusters, seed, method = "bca", replicates = 2000, level = 0.95 } = input;
  const found = inputProblem(input, replicates, level);
  if (found) return found;
  const groups = groupRows(rows, clusters);
  if (groups.length < 2) return problem("too_few", clusters === undefined ? "rows" : "clusters");
  const estimate = statistic(rows);
  if (!Number.isFinite(estimate)) return problem("not_a_number", "statistic");
  const source = { groups, statistic };
  const sorted = bootstrapReplicates(source, replicates, seed);
  if (isProblem(sorted)) return sorted;
  if (sorted[0] === sorted[replicates - 1]) return problem("zero_variance", "statistic");
  const bias = method === "bca" ? medianBias(sorted, estimate) : 0;
  if (!Number.isFinite(bias)) return problem("out_of_range", "statistic");
  const acceleration = method === "bca" ? jackknifeAcceleration(source) : 0;
  if (isProblem(acceleration)) return acceleration;
  const shares = bcaShares(bias, acceleration, level);
  return {
    estimate,
    lower: sortedQuantile(sorted, shares.lower),
    upper: sortedQuantile(sorted, shares.upper),
    level,
    method: `bootstrap-${method}`,
    standardError: standardDeviation(sorted),
    bias,
    acceleration,
  };
}

function inputProblem<Row>(
  { rows, clusters }: BootstrapInput<Row>,
  replicates: number,
  level: number,
): MeasureProblem | undefined {
  const found = levelProblem(level) ?? countProblem(replicates, "replicates");
  if (found) return found;
  if (rows.length === 0) return problem("empty", "rows");
  if (clusters !== undefined && clusters.length !== rows.length)
    return problem("length_mismatch", "clusters");
  const inTail = ((replicates + 1) * (1 - level)) / 2;
  if (inTail < 1 || replicates > MOST_REPLICATES) return problem("out_of_range", "replicates");
  return undefined;
}

/** The normal quantile of the share of replicates under the estimate; infinite when they are all on one side. */
function medianBias(sorted: Float64Array, estimate: number): number {
  let [under, equal] = [0, 0];
  for (const value of sorted) {
    if (value < estimate) under += 1;
    else if (value === estimate) equal += 1;
  }
  return normalQuantile((under + equal / 2) / sorted.length);
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
