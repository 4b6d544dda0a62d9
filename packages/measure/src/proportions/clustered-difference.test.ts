import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type ClusteredDifference, clusteredDifference } from "./clustered-difference.js";
import { differenceOfProportions } from "./difference-of-proportions.js";

function clusters(pairs: readonly (readonly [number, number])[]): { positive: number; total: number }[] {
  return pairs.map(([positive, total]) => ({ positive, total }));
}

function difference(input: Parameters<typeof clusteredDifference>[0]): ClusteredDifference {
  const found = clusteredDifference(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const FIRST = clusters([
  [5, 10],
  [0, 8],
  [7, 9],
  [2, 12],
  [1, 3],
]);
const SECOND = clusters([
  [1, 20],
  [0, 15],
  [2, 10],
  [0, 30],
]);

test("design effects are those of R survey, and the interval follows from them", () => {
  // R: d <- SE(svymean(~y, svydesign(ids = ~cluster, weights = ~1, data)))^2/(p(1 - p)/n), then Newcombe with qt.
  const found = difference({ first: FIRST, second: SECOND });
  expect(found).toMatchObject({ level: 0.95, method: "rao-scott-newcombe", degreesOfFreedom: 7 });
  expect(found.estimate).toBeCloseTo(0.317142857142857, 12);
  expect(found.designEffects[0]).toBeCloseTo(3.85846560846561, 10);
  expect(found.designEffects[1]).toBeCloseTo(2.03703703703704, 10);
  expect(found.lower).toBeCloseTo(0.0362437085645916, 9);
  expect(found.upper).toBeCloseTo(0.650552885789864, 9);
});

test("a design effect under 1 is taken as 1", () => {
  const first = clusters([
    [3, 10],
    [4, 12],
    [3, 9],
    [2, 8],
  ]);
  const second = clusters([
    [1, 20],
    [0, 15],
    [5, 10],
    [0, 30],
  ]);
  const found = difference({ first, second, level: 0.9 });
  expect(found.designEffects[0]).toBe(1);
  expect(found.designEffects[1]).toBeCloseTo(6.08695652173913, 10);
  expect(found.level).toBe(0.9);
  expect(found.lower).toBeCloseTo(-0.0616587677171712, 9);
  expect(found.upper).toBeCloseTo(0.396181380682501, 9);
});

test("a group that shows no design effect takes the other's, or 1", () => {
  const none = clusters([
    [0, 20],
    [0, 30],
  ]);
  expect(difference({ first: FIRST, second: none }).designEffects[1]).toBeCloseTo(3.85846560846561, 10);
  expect(difference({ first: none, second: FIRST }).designEffects[0]).toBeCloseTo(3.85846560846561, 10);
  const all = clusters([
    [20, 20],
    [30, 30],
  ]);
  const found = difference({ first: all, second: none });
  expect(found.designEffects).toEqual([1, 1]);
  expect(found).toMatchObject({ estimate: 1, upper: 1 });
});

test("the order of clusters, and clusters without an item, change nothing", () => {
  const found = difference({ first: FIRST, second: SECOND });
  const first = [...FIRST].reverse();
  const again = difference({ first, second: [...SECOND, { positive: 0, total: 0 }] });
  expect(again.lower).toBeCloseTo(found.lower, 12);
  expect(again.upper).toBeCloseTo(found.upper, 12);
  expect(again.degreesOfFreedom).toBe(7);
});

test("many clusters of one item are nearly independent items", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 20, max: 200 }), (one, two) => {
      const single = (positive: number) =>
        Array.from({ length: 400 }, (_, index) => ({ positive: index < positive ? 1 : 0, total: 1 }));
      const found = difference({ first: single(one), second: single(two) });
      const independent = differenceOfProportions({
        first: { positive: one, total: 400 },
        second: { positive: two, total: 400 },
        method: "newcombe",
      });
      if (isProblem(independent)) throw new Error(independent.code);
      expect(found.designEffects[0]).toBeCloseTo(400 / 399, 10);
      expect(found.lower).toBeCloseTo(independent.lower, 3);
      expect(found.upper).toBeCloseTo(independent.upper, 3);
    }),
    { seed: 31, numRuns: 20 },
  );
});

test("names what is wrong instead of giving a number", () => {
  const given = (change: object) => clusteredDifference({ first: FIRST, second: SECOND, ...change });
  expect(given({ first: [] })).toEqual({ code: "empty", field: "first" });
  expect(given({ first: clusters([[0, 0]]) })).toEqual({ code: "empty", field: "first" });
  expect(given({ second: clusters([[1, 4]]) })).toEqual({ code: "too_few", field: "second" });
  expect(given({ second: [...SECOND, { positive: 3, total: 2 }] })).toEqual({
    code: "more_than_total",
    field: "second.positive",
    index: 4,
  });
  expect(given({ first: [{ positive: Number.NaN, total: 2 }] })).toEqual({
    code: "not_a_number",
    field: "first.positive",
    index: 0,
  });
  expect(given({ first: [{ positive: 1, total: 2.5 }] })).toEqual({
    code: "not_an_integer",
    field: "first.total",
    index: 0,
  });
  expect(given({ first: [{ positive: 1, total: -2 }] })).toMatchObject({ code: "negative_count" });
  expect(given({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
});
