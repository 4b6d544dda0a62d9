import type { SeededRandom } from "../../random/seeded-random.js";
import type { ScanGrid } from "./scan-grid.js";

/** A way to fill the cells of a grid as if nothing had happened. */
export function nullCounts(grid: ScanGrid, random: SeededRandom): (cells: Float64Array) => void {
  return grid.statistic === "expectation"
    ? (cells) => fillPoisson(cells, grid.expected, random)
    : multinomialCounts(grid, random);
}

/** Fills the cells, and gives their sum. */
function fillPoisson(cells: Float64Array, means: Float64Array, random: SeededRandom): number {
  let sum = 0;
  for (const [place, mean] of means.entries()) {
    const count = random.poisson(mean);
    cells[place] = count;
    sum += count;
  }
  return sum;
}

/**
 * Multinomial counts of the same total: Poisson numbers of a total that is five standard deviations short, drawn anew
 * if it is over after all, then single draws for what is missing. Given its sum, the Poisson part is multinomial.
 */
function multinomialCounts(grid: ScanGrid, random: SeededRandom): (cells: Float64Array) => void {
  const { expected, total } = grid;
  const part = Math.max(0, 1 - 5 / Math.sqrt(total));
  const means = expected.map((mean) => mean * part);
  const cumulated = new Float64Array(expected.length);
  let all = 0;
  for (const [place, mean] of expected.entries()) {
    all += mean;
    cumulated[place] = all;
  }
  return (cells) => {
    let sum = fillPoisson(cells, means, random);
    while (sum > total) sum = fillPoisson(cells, means, random);
    for (; sum < total; sum++) {
      const place = placeOf(cumulated, random.next() * all);
      cells[place] = (cells[place] ?? 0) + 1;
    }
  };
}

/** The first place whose cumulated value is over `value`. */
function placeOf(cumulated: Float64Array, value: number): number {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
