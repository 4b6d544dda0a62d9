import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { type Scan, scan } from "./scan.js";
import { scanCells } from "./scan-grid.js";
import type { ScanInput } from "./scan-input.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const two: ScanInput = { counts: [[8], [2]], expected: [[5], [5]], longestWindow: 1, seed: 1 };

describe("by hand", () => {
  test("two segments: 8 ln(8/5) + 2 ln(2/5), and the p-value of a binomial's two tails", () => {
    const { clusters, replicates } = sound(scan({ ...two, replicates: 4000 }));
    expect(clusters).toHaveLength(1);
    expect(clusters[0]).toMatchObject({ segments: [0], group: null, window: 1, count: 8, expected: 5 });
    expect(clusters[0]?.logLikelihoodRatio).toBeCloseTo(8 * Math.log(1.6) + 2 * Math.log(0.4), 12);
    expect(replicates).toBe(4000);
    // P(at least 8 or at most 2 of 10) = 112/1024, to 3 standard errors
    expect(Math.abs((clusters[0]?.pValue ?? 0) - 112 / 1024)).toBeLessThan(0.015);
  });

  test("what is expected needs only the right proportions, given the total", () => {
    const scaled = { ...two, expected: [[0.3], [0.3]] };
    expect(scan(scaled)).toEqual(scan(two));
  });

  test("against expectation: 8 ln(8/5) − 3, whatever happens outside", () => {
    const { clusters } = sound(scan({ ...two, statistic: "expectation", replicates: 4000 }));
    expect(clusters[0]?.logLikelihoodRatio).toBeCloseTo(8 * Math.log(1.6) - 3, 12);
    // 1 − P(Poisson(5) ≤ 7)²: 1 - ppois(7, 5)^2 in R
    expect(Math.abs((clusters[0]?.pValue ?? 0) - 0.2489553)).toBeLessThan(0.02);
  });

  test("the window and the union that hold the excess are found", () => {
    const counts = [
      [2, 2, 2, 2, 6, 7],
      [2, 2, 2, 2, 7, 6],
      [2, 2, 2, 2, 2, 2],
      [2, 2, 2, 2, 1, 3],
    ];
    const expected = counts.map((row) => row.map(() => 2));
    const input = {
      counts,
      expected,
      groups: [
        [2, 3],
        [0, 1],
      ],
      longestWindow: 4,
      seed: 4,
      replicates: 99,
    };
    const { clusters } = sound(scan({ ...input, statistic: "expectation" }));
    expect(clusters).toHaveLength(2);
    expect(clusters[0]).toMatchObject({
      segments: [0, 1],
      group: 1,
      window: 2,
      count: 26,
      expected: 8,
      pValue: 0.01,
    });
    expect(clusters[0]?.logLikelihoodRatio).toBeCloseTo(26 * Math.log(26 / 8) - 18, 12);
    expect(clusters[1]).toMatchObject({ segments: [3], group: null, window: 1, count: 3, expected: 2 });
    expect(clusters[1]?.pValue).toBeGreaterThan(0.5);
    const byTotal = sound(scan(input)).clusters[0];
    const [inside, outside, total] = [26, 40, 66];
    const scaled = (8 * total) / 48;
    expect(byTotal).toMatchObject({ segments: [0, 1], window: 2, count: 26 });
    expect(byTotal?.expected).toBeCloseTo(scaled, 12);
    expect(byTotal?.logLikelihoodRatio).toBeCloseTo(
      inside * Math.log(inside / scaled) + outside * Math.log(outside / (total - scaled)),
      12,
    );
  });

  test("nothing counted, nothing in excess, or nothing outside is no cluster", () => {
    const none: Scan = { clusters: [], replicates: 0 };
    expect(scan({ ...two, counts: [[0], [0]] })).toEqual(none);
    expect(scan({ ...two, counts: [[0], [0]], expected: [[0], [0]] })).toEqual(none);
    expect(scan({ ...two, counts: [[5], [5]] })).toEqual(none);
    expect(scan({ ...two, counts: [[5], [4]], statistic: "expectation" })).toEqual(none);
    expect(
      scan({ counts: [[3, 4, 12]], expected: [[0.1, 0.7, 1.3]], longestWindow: 3, seed: 1 }),
    ).toMatchObject({
      clusters: [{ window: 1 }],
    });
    expect(scan({ counts: [[7]], expected: [[0.1]], longestWindow: 1, seed: 1 })).toEqual(none);
  });

  test("all in one place: the ratio has no part for the outside", () => {
    const { clusters } = sound(scan({ ...two, counts: [[0], [6]] }));
    expect(clusters[0]).toMatchObject({ segments: [1], count: 6, expected: 3 });
    expect(clusters[0]?.logLikelihoodRatio).toBeCloseTo(6 * Math.LN2, 12);
  });
});

/** All zones and windows, summed anew for each. */
function naive({ counts, expected, groups = [], longestWindow, statistic = "poisson" }: ScanInput): number {
  const sumOf = (rows: readonly (readonly number[])[], segments: readonly number[], window: number) =>
    segments.reduce((sum, at) => sum + (rows[at] ?? []).slice(-window).reduce((a, b) => a + b, 0), 0);
  const all = counts.map((_, segment) => segment);
  const [total, mean] = [sumOf(counts, all, 1000), sumOf(expected, all, 1000)];
  const ratios = [...all.map((segment) => [segment]), ...groups].flatMap((segments) =>
    Array.from({ length: longestWindow }, (_, back) => {
      const c = sumOf(counts, segments, back + 1);
      const e = sumOf(expected, segments, back + 1) * (statistic === "poisson" ? total / mean : 1);
      if (c <= e) return 0;
      if (statistic === "expectation") return c * Math.log(c / e) - c + e;
      return c * Math.log(c / e) + (c === total ? 0 : (total - c) * Math.log((total - c) / (total - e)));
    }),
  );
  return Math.max(0, ...ratios);
}

const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([segments, days]) =>
    fc.record({
      counts: fc.array(fc.array(fc.nat(9), { minLength: days, maxLength: days }), {
        minLength: segments,
        maxLength: segments,
      }),
      expected: fc.array(
        fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: days, maxLength: days }),
        { minLength: segments, maxLength: segments },
      ),
      groups: fc.array(fc.uniqueArray(fc.nat(segments - 1), { minLength: 1 }), { maxLength: 3 }),
      longestWindow: fc.integer({ min: 1, max: days }),
      statistic: fc.constantFrom("poisson" as const, "expectation" as const),
      replicates: fc.constant(3),
      seed: fc.integer(),
    }),
  );

test("the most likely cluster is the one that a search through everything finds", () => {
  fc.assert(
    fc.property(table, (input) => {
      const { clusters } = sound(scan(input));
      expect(clusters[0]?.logLikelihoodRatio ?? 0).toBeCloseTo(naive(input), 9);
    }),
    { seed: 81 },
  );
});

test("clusters come best first and share no segment, and the same seed gives the same answer", () => {
  fc.assert(
    fc.property(table, (input) => {
      const found = sound(scan(input));
      const segments = found.clusters.flatMap((cluster) => cluster.segments);
      expect(new Set(segments).size).toBe(segments.length);
      for (const [index, cluster] of found.clusters.entries()) {
        const better = found.clusters[index - 1];
        expect(cluster.logLikelihoodRatio).toBeGreaterThan(0);
        expect(cluster.logLikelihoodRatio).toBeLessThanOrEqual(better?.logLikelihoodRatio ?? 1e9);
        expect(cluster.pValue).toBeGreaterThanOrEqual(better?.pValue ?? 0.25);
        expect(cluster.count).toBeGreaterThan(cluster.expected);
      }
      expect(scan(input)).toEqual(found);
    }),
    { seed: 82 },
  );
});

test("the order of the segments does not matter", () => {
  fc.assert(
    fc.property(table, (input) => {
      const last = input.counts.length - 1;
      const turned = {
        ...input,
        counts: input.counts.toReversed(),
        expected: input.expected.toReversed(),
        groups: input.groups.map((group) => group.map((segment) => last - segment)),
      };
      const ratio = (found: Scan) => found.clusters[0]?.logLikelihoodRatio ?? 0;
      expect(ratio(sound(scan(turned)))).toBeCloseTo(ratio(sound(scan(input))), 9);
    }),
    { seed: 83 },
  );
});

test("cells run from today back, and the rest is one", () => {
  const rows = [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
  ];
  expect([...scanCells(rows, 2)]).toEqual([4, 3, 8, 7, 14]);
  expect([...scanCells(rows, 4)]).toEqual([4, 3, 2, 1, 8, 7, 6, 5, 0]);
});

test("bad input is named", () => {
  const good: ScanInput = {
    counts: [
      [1, 2],
      [3, 4],
    ],
    expected: [
      [1, 1],
      [1, 1],
    ],
    longestWindow: 2,
    seed: 1,
  };
  const bad = (change: Partial<ScanInput>) => scan({ ...good, ...change });
  const rows = (last: number) => [
    [1, 2],
    [3, last],
  ];
  expect(bad({ counts: [] })).toEqual({ code: "empty", field: "counts" });
  expect(bad({ counts: [[], []] })).toEqual({ code: "empty", field: "counts" });
  expect(bad({ counts: [[1, 2], [3]] })).toEqual({ code: "length_mismatch", field: "counts", index: 1 });
  expect(bad({ expected: [[1, 1], [3]] })).toEqual({ code: "length_mismatch", field: "expected", index: 1 });
  expect(bad({ expected: [[1, 1]] })).toEqual({ code: "length_mismatch", field: "expected" });
  expect(bad({ counts: rows(-1) })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(bad({ counts: rows(0.5) })).toEqual({ code: "not_an_integer", field: "counts", index: 1 });
  expect(bad({ expected: rows(Number.NaN) })).toEqual({ code: "not_a_number", field: "expected", index: 1 });
  expect(bad({ expected: rows(-1) })).toEqual({ code: "out_of_range", field: "expected", index: 1 });
  expect(bad({ expected: rows(0) })).toEqual({ code: "out_of_range", field: "expected", index: 1 });
  expect(
    bad({
      counts: [
        [1, 3],
        [3, 0],
      ],
      expected: rows(0),
    }),
  ).toMatchObject({ replicates: 999 });
  expect(bad({ expected: rows(2 ** 31 + 1) })).toEqual({ code: "out_of_range", field: "expected", index: 1 });
  expect(bad({ expected: rows(2 ** 31), replicates: 1 })).toMatchObject({ replicates: 1 });
  expect(bad({ counts: rows(2 ** 31) })).toEqual({ code: "out_of_range", field: "counts" });
  expect(bad({ counts: rows(2 ** 31 - 6), replicates: 1 })).toMatchObject({ replicates: 1 });
  expect(bad({ groups: [[0], []] })).toEqual({ code: "empty", field: "groups", index: 1 });
  expect(bad({ groups: [[0, 0]] })).toEqual({ code: "malformed", field: "groups", index: 0 });
  expect(bad({ groups: [[0, 2]] })).toEqual({ code: "out_of_range", field: "groups", index: 0 });
  expect(bad({ groups: [[0, -1]] })).toEqual({ code: "negative_count", field: "groups", index: 0 });
  expect(bad({ longestWindow: 0 })).toEqual({ code: "out_of_range", field: "longestWindow" });
  expect(bad({ longestWindow: 1.5 })).toEqual({ code: "not_an_integer", field: "longestWindow" });
  expect(bad({ longestWindow: 3 })).toEqual({ code: "too_few", field: "counts" });
  expect(bad({ replicates: 0 })).toEqual({ code: "out_of_range", field: "replicates" });
  expect(bad({ stopAfter: 0 })).toEqual({ code: "out_of_range", field: "stopAfter" });
  expect(bad({ stopAfter: Number.NaN })).toEqual({ code: "not_a_number", field: "stopAfter" });
});
