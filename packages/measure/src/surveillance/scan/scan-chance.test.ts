import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { nullCounts } from "./null-counts.js";
import { scan } from "./scan.js";
import { scanGrid } from "./scan-grid.js";
import type { ScanInput } from "./scan-input.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

/** Days of Poisson counts in six segments, with a planted excess over the last three days of the second. */
function planted(seed: string, ratio: number): ScanInput {
  const random = seededRandom(seed);
  const expected = Array.from({ length: 6 }, (_, segment) => Array.from({ length: 14 }, () => 1 + segment));
  const counts = expected.map((row, segment) =>
    row.map((mean, day) => random.poisson(segment === 1 && day > 10 ? mean * ratio : mean)),
  );
  return {
    counts,
    expected,
    groups: [
      [0, 1, 2],
      [3, 4, 5],
    ],
    longestWindow: 7,
    seed,
    replicates: 99,
  };
}

test.each(["poisson", "expectation"] as const)(
  "a planted cluster is found by the %s statistic",
  (statistic) => {
    for (const seed of ["a", "b", "c", "d", "e"]) {
      const { clusters } = sound(scan({ ...planted(seed, 5), statistic }));
      expect(clusters[0]).toMatchObject({ segments: [1], group: null, pValue: 0.01 });
      expect(Math.abs((clusters[0]?.window ?? 0) - 3)).toBeLessThanOrEqual(1);
    }
  },
);

test.each(["poisson", "expectation"] as const)(
  "without a cluster the %s statistic's p-values are about uniform",
  (statistic) => {
    const pValues = Array.from({ length: 120 }, (_, index) => {
      const { clusters } = sound(scan({ ...planted(`null ${index}`, 1), statistic, replicates: 39 }));
      return clusters[0]?.pValue ?? 1;
    });
    for (const level of [0.1, 0.25, 0.5, 0.75]) {
      const share = pValues.filter((p) => p <= level).length / 120;
      expect(Math.abs(share - level)).toBeLessThan(3 * Math.sqrt((level * (1 - level)) / 120));
    }
  },
);

test("stopping early gives extreme over simulated", () => {
  const quiet = planted("quiet", 1);
  const { clusters, replicates } = sound(scan({ ...quiet, replicates: 9999, stopAfter: 5 }));
  expect(replicates).toBeLessThan(200);
  expect(clusters[0]?.pValue).toBe(5 / replicates);
  const loud = sound(scan({ ...planted("loud", 6), replicates: 49, stopAfter: 5 }));
  expect(loud.replicates).toBe(49);
  expect(loud.clusters[0]?.pValue).toBe(1 / 50);
  const whole = sound(scan({ ...quiet, replicates }));
  expect(whole.clusters[0]?.pValue).toBe(6 / (replicates + 1));
});

test("data sets without a cluster keep the total and the proportions", () => {
  const input = { ...planted("total", 1), longestWindow: 2 };
  const grid = scanGrid(input);
  const cells = new Float64Array(grid.expected.length);
  const fill = nullCounts(grid, seededRandom("multinomial"));
  const sums = new Float64Array(cells.length);
  const squares = new Float64Array(cells.length);
  for (let draw = 0; draw < 2000; draw++) {
    fill(cells);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(grid.total);
    for (const [place, count] of cells.entries()) {
      sums[place] = (sums[place] ?? 0) + count;
      squares[place] = (squares[place] ?? 0) + count ** 2;
    }
  }
  for (const [place, mean] of grid.expected.entries()) {
    const variance = mean * (1 - mean / grid.total);
    const found = (sums[place] ?? 0) / 2000;
    expect(Math.abs(found - mean)).toBeLessThan(4 * Math.sqrt(variance / 2000));
    expect((squares[place] ?? 0) / 2000 - found ** 2).toBeGreaterThan(0.8 * variance);
    expect((squares[place] ?? 0) / 2000 - found ** 2).toBeLessThan(1.2 * variance);
  }
});
