import type { ScanGrid } from "./scan-grid.js";

/** The window of a zone in which the likelihood ratio is largest. */
export interface ZoneBest {
  readonly zone: number;
  /** Days, ending today; the fewest of equals. */
  readonly window: number;
  readonly count: number;
  readonly expected: number;
  /** 0 when no window has more than expected. */
  readonly logLikelihoodRatio: number;
}

export function zoneBest(cells: Float64Array, grid: ScanGrid, zone: number): ZoneBest {
  const { longestWindow, zoneExpected } = grid;
  const segments = grid.zones[zone] ?? [];
  let best: ZoneBest = { zone, window: 1, count: 0, expected: 0, logLikelihoodRatio: 0 };
  let count = 0;
  for (let back = 0; back < longestWindow; back++) {
    for (const segment of segments) count += cells[segment * longestWindow + back] ?? 0;
    const expected = zoneExpected[zone * longestWindow + back] ?? 0;
    const logLikelihoodRatio = logRatio(count, expected, grid);
    if (logLikelihoodRatio > best.logLikelihoodRatio) {
      best = { zone, window: back + 1, count, expected, logLikelihoodRatio };
    }
  }
  return best;
}

/** The largest likelihood ratio of all zones. */
export function largestRatio(cells: Float64Array, grid: ScanGrid): number {
  let largest = 0;
  for (let zone = 0; zone < grid.zones.length; zone++) {
    largest = Math.max(largest, zoneBest(cells, grid, zone).logLikelihoodRatio);
  }
  return largest;
}

/** Share of the total under which what is expected outside is rounding, and there is no outside. */
const NOTHING = 1e-12;

function logRatio(count: number, expected: number, { statistic, total }: ScanGrid): number {
  if (count <= expected) return 0;
  const inside = count * Math.log(count / expected);
  if (statistic === "expectation") return inside - (count - expected);
  const outside = total - count;
  if (total - expected <= NOTHING * total) return 0;
  return outside === 0 ? inside : inside + outside * Math.log(outside / (total - expected));
}
