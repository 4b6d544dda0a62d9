import type { ScanInput, ScanStatistic } from "./scan-input.js";

/** What stays the same from one data set to the next. */
export interface ScanGrid {
  readonly statistic: ScanStatistic;
  readonly longestWindow: number;
  /** Each single segment, then the groups. */
  readonly zones: readonly (readonly number[])[];
  /** By segment, from today back over the longest window; then one cell for all the rest. */
  readonly expected: Float64Array;
  /** By zone, expected in its window of 1, 2, … days. */
  readonly zoneExpected: Float64Array;
  /** All that was counted. */
  readonly total: number;
}

/** The cells of the data, in the order of `expected`. */
export function scanCells(rows: readonly (readonly number[])[], longestWindow: number): Float64Array {
  const cells = new Float64Array(rows.length * longestWindow + 1);
  for (const [segment, row] of rows.entries()) {
    for (const [back, value] of row.toReversed().entries()) {
      const place = back < longestWindow ? segment * longestWindow + back : cells.length - 1;
      cells[place] = (cells[place] ?? 0) + value;
    }
  }
  return cells;
}

/** The grid of a sound input. */
export function scanGrid(input: ScanInput): ScanGrid {
  const { counts, groups = [], longestWindow, statistic = "poisson" } = input;
  const zones = [...counts.map((_, segment) => [segment]), ...groups];
  const total = counts.reduce((sum, row) => sum + row.reduce((inRow, count) => inRow + count, 0), 0);
  let expected = scanCells(input.expected, longestWindow);
  if (statistic === "poisson") {
    const scale = total / expected.reduce((sum, mean) => sum + mean, 0);
    expected = expected.map((mean) => mean * scale);
  }
  const zoneExpected = new Float64Array(zones.length * longestWindow);
  for (const [zone, segments] of zones.entries()) {
    let sum = 0;
    for (let back = 0; back < longestWindow; back++) {
      for (const segment of segments) sum += expected[segment * longestWindow + back] ?? 0;
      zoneExpected[zone * longestWindow + back] = sum;
    }
  }
  return { statistic, longestWindow, zones, expected, zoneExpected, total };
}
