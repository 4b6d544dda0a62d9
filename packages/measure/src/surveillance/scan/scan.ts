import type { MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { disjointBests } from "./disjoint-bests.js";
import { nullCounts } from "./null-counts.js";
import { type ScanGrid, scanCells, scanGrid } from "./scan-grid.js";
import type { ScanInput } from "./scan-input.js";
import { scanProblem } from "./scan-problem.js";
import { largestRatio, type ZoneBest } from "./zone-best.js";

export interface ScanCluster {
  /** 0-based places of its segments. */
  readonly segments: readonly number[];
  /** Place in `groups`; null for a single segment. */
  readonly group: number | null;
  /** Days, ending today. */
  readonly window: number;
  readonly count: number;
  /** With the `"poisson"` statistic, scaled to the total that was counted. */
  readonly expected: number;
  readonly logLikelihoodRatio: number;
  /** Share of data sets without a cluster that have somewhere a likelihood ratio as large. */
  readonly pValue: number;
}

export interface Scan {
  /** The most likely cluster, then less likely ones that share no segment with a better one; none without any excess. */
  readonly clusters: readonly ScanCluster[];
  /** Data sets that were simulated. */
  readonly replicates: number;
}

/**
 * Scan for a recent cluster: of all segments, and given unions of them, in all windows that end today, the one whose
 * excess over what is expected is least likely to be chance, with a p-value that allows for having looked everywhere.
 *
 * It supposes Poisson counts. Given the seed the answer is always the same. The p-value is (1 + as extreme)/(1 +
 * simulated), or as extreme/simulated when it was stopped early by `stopAfter`; for the further clusters it is
 * conservative.
 *
 * Problems: `empty` at `counts` without a segment or a day; `length_mismatch` at `counts` or `expected` (with the
 * segment, or without when they differ in segments); those of counts at `counts` and of non-negative numbers at
 * `expected`, with the segment; `out_of_range` at `expected` for a count where 0 is expected or a mean over 2³¹, at
 * `counts` for a total over 2³¹; `empty`, `malformed` (a segment named twice), those of a count and `out_of_range` (no
 * such segment) at `groups`; `out_of_range` at `longestWindow`, `replicates` or `stopAfter` for 0; `too_few` at `counts`
 * when they have fewer days than `longestWindow`.
 *
 * Kulldorff, M. (1997), A spatial scan statistic, Communications in Statistics – Theory and Methods 26, 1481–1496;
 * Kulldorff, M. (2001), Prospective time periodic geographical disease surveillance using a scan statistic, JRSS A 164,
 * 61–72; Neill, D. B. (2009), Expectation-based scan statistics for monitoring spatial time series data, International
 * Journal of Forecasting 25, 498–517; Besag, J. and Clifford, P. (1991), Sequential Monte Carlo p-values, Biometrika 78,
 * 301–304.
 */
export function scan(input: ScanInput): Scan | MeasureProblem {
  const found = scanProblem(input);
  if (found) return found;
  const grid = scanGrid(input);
  const bests = disjointBests(scanCells(input.counts, input.longestWindow), grid);
  const simulated = simulate(input, grid, bests);
  const segments = input.counts.length;
  return {
    clusters: bests.map(({ zone, ...best }, index) => ({
      segments: grid.zones[zone] ?? [],
      group: zone < segments ? null : zone - segments,
      ...best,
      pValue: simulated.pValues[index] ?? 1,
    })),
    replicates: simulated.replicates,
  };
}

/** Data sets without a cluster, and how many of them are as extreme as each of the clusters. */
function simulate(
  { replicates = 999, stopAfter = Number.POSITIVE_INFINITY, seed }: ScanInput,
  grid: ScanGrid,
  bests: readonly ZoneBest[],
): { readonly pValues: readonly number[]; readonly replicates: number } {
  if (bests.length === 0) return { pValues: [], replicates: 0 };
  const extreme = bests.map(() => 0);
  const fill = nullCounts(grid, seededRandom(seed));
  const cells = new Float64Array(grid.expected.length);
  let done = 0;
  while (done < replicates && (extreme[0] ?? 0) < stopAfter) {
    fill(cells);
    const largest = largestRatio(cells, grid);
    for (const [index, best] of bests.entries()) {
      if (largest >= best.logLikelihoodRatio) extreme[index] = (extreme[index] ?? 0) + 1;
    }
    done += 1;
  }
  const stopped = (extreme[0] ?? 0) >= stopAfter;
  return {
    pValues: extreme.map((count) => (stopped ? count / done : (count + 1) / (done + 1))),
    replicates: done,
  };
}
