import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../interval.js";
import { isProblem } from "../problem.js";
import { constrainedShares } from "./constrained-shares.js";
import { differenceOfProportions } from "./difference-of-proportions.js";
import { pairedDifference } from "./paired-difference.js";

type Outcome = ReturnType<typeof pairedDifference>;

function sound(outcome: Outcome): Interval {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

function share([positive, total]: readonly [number, number]): { positive: number; total: number } {
  return { positive, total };
}

const group = fc
  .integer({ min: 1, max: 5000 })
  .chain((total) => fc.record({ positive: fc.nat(total), total: fc.constant(total) }));

/**
 * [x₁, n₁, x₂, n₂, lower, upper]. The first seven are contrasts of Newcombe (1998), table II, whose four digits
 * (methods 6 and 10) these are; R: constrained likelihood by polyroot, score inverted by uniroot.
 */
const CASES: Record<string, readonly [number, number, number, number, number, number][]> = {
  "miettinen-nurminen": [
    [56, 70, 48, 80, 0.0528297132458447, 0.338172940015868],
    [9, 10, 3, 10, 0.170025016424399, 0.840649543943328],
    [6, 7, 2, 7, 0.0341755450843644, 0.85340525989742],
    [5, 56, 0, 29, -0.0325965617435185, 0.193330976690881],
    [0, 10, 0, 20, -0.165760227542172, 0.284381339534377],
    [0, 10, 0, 10, -0.287933941282012, 0.287933941282012],
    [10, 10, 0, 20, 0.715618660465623, 1],
    [30, 20_000, 10, 10_000, -0.00044138271383169, 0.00129852832978964],
  ],
  newcombe: [
    [56, 70, 48, 80, 0.0524314724023649, 0.333872654036906],
    [9, 10, 3, 10, 0.170522723934503, 0.809017973535488],
    [6, 7, 2, 7, 0.0582279274823123, 0.806249637524228],
    [5, 56, 0, 29, -0.0381371479035369, 0.192560013855112],
    [0, 10, 0, 20, -0.161125158052819, 0.277532799862889],
    [0, 10, 0, 10, -0.277532799862889, 0.277532799862889],
    [10, 10, 0, 20, 0.679086037141915, 1],
    [30, 20_000, 10, 10_000, -0.000452445961595334, 0.0012866650316903],
  ],
};

describe.each(["miettinen-nurminen", "newcombe"] as const)("difference of proportions, %s", (method) => {
  test("gives the published ends", () => {
    for (const [x1, n1, x2, n2, lower, upper] of CASES[method] ?? []) {
      const input = { first: share([x1, n1]), second: share([x2, n2]), method };
      const found = sound(differenceOfProportions(input));
      expect(found).toMatchObject({ estimate: x1 / n1 - x2 / n2, level: 0.95, method });
      expect(Math.abs(found.lower - lower)).toBeLessThan(1e-11);
      expect(Math.abs(found.upper - upper)).toBeLessThan(1e-11);
    }
  });

  test("holds the estimate, stays in [−1, 1], and turns its sign with the groups", () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const found = sound(differenceOfProportions({ first, second, method }));
        const turned = sound(differenceOfProportions({ first: second, second: first, method }));
        expect(found.lower).toBeGreaterThanOrEqual(-1);
        expect(found.upper).toBeLessThanOrEqual(1);
        expect(found.lower).toBeLessThan(found.upper);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
        expect(turned.lower).toBeCloseTo(-found.upper, 12);
        expect(turned.upper).toBeCloseTo(-found.lower, 12);
      }),
      { seed: 21 },
    );
  });

  test("turns its sign with positive and negative, and a wider level gives a wider interval", () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const found = sound(differenceOfProportions({ first, second, method, level: 0.9 }));
        const wider = sound(differenceOfProportions({ first, second, method, level: 0.99 }));
        const negative = ({ positive, total }: typeof first) => ({ positive: total - positive, total });
        const turned = sound(
          differenceOfProportions({
            first: negative(first),
            second: negative(second),
            method,
            level: 0.9,
          }),
        );
        expect(turned.lower).toBeCloseTo(-found.upper, 10);
        expect(wider.lower).toBeLessThanOrEqual(found.lower);
        expect(wider.upper).toBeGreaterThanOrEqual(found.upper);
      }),
      { seed: 22 },
    );
  });

  test("names what is wrong instead of giving a number", () => {
    const good = { first: share([1, 2]), second: share([1, 2]), method };
    const given = (change: object) => differenceOfProportions({ ...good, ...change });
    expect(given({ first: share([Number.NaN, 2]) })).toEqual({
      code: "not_a_number",
      field: "first.positive",
    });
    expect(given({ first: share([1, Number.POSITIVE_INFINITY]) })).toEqual({
      code: "not_a_number",
      field: "first.total",
    });
    expect(given({ second: share([-1, 2]) })).toEqual({ code: "negative_count", field: "second.positive" });
    expect(given({ second: share([1, 2.5]) })).toEqual({ code: "not_an_integer", field: "second.total" });
    expect(given({ second: share([3, 2]) })).toEqual({ code: "more_than_total", field: "second.positive" });
    expect(given({ first: share([0, 0]) })).toEqual({ code: "empty", field: "first.total" });
    expect(given({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  });
});

test("without a method the difference is Miettinen and Nurminen's", () => {
  expect(differenceOfProportions({ first: share([1, 9]), second: share([2, 9]) })).toMatchObject({
    method: "miettinen-nurminen",
  });
});

test("the likeliest shares differ as asked, and none beside them is likelier", () => {
  const log = (count: number, p: number) => (count === 0 ? 0 : count * Math.log(p));
  fc.assert(
    fc.property(group, group, fc.double({ min: -0.999, max: 0.999, noNaN: true }), (one, two, difference) => {
      const [first, second] = constrainedShares(one, two, difference);
      expect(first - second).toBeCloseTo(difference, 12);
      const likelihood = (moved: number): number =>
        log(one.positive, first + moved) +
        log(one.total - one.positive, 1 - first - moved) +
        log(two.positive, second + moved) +
        log(two.total - two.positive, 1 - second - moved);
      const top = likelihood(0);
      for (const moved of [-1e-3, 1e-3]) {
        const inside = [first + moved, second + moved].every((p) => p > 0 && p < 1);
        if (inside) expect(likelihood(moved)).toBeLessThanOrEqual(top + 1e-9 * Math.abs(top));
      }
    }),
    { seed: 23 },
  );
});

describe("paired difference", () => {
  // R: likelihood maximised by optimize and polyroot, Tango's score inverted by uniroot.
  test.each([
    [1, 0, 44, -0.0593932311166308, 0.118077096982133],
    [7, 2, 100, -0.0107340338742851, 0.121011150337776],
    [2, 7, 100, -0.121011150337776, 0.0107340338742851],
    [0, 0, 50, -0.0713475991333606, 0.0713475991333606],
    [12, 0, 30, 0.241081249556444, 0.576796397466775],
    [15, 40, 100_000, -0.000407896504284481, -0.000108596869300941],
  ])("%i and %i discordant of %i items", (firstOnly, secondOnly, items, lower, upper) => {
    const neither = items - firstOnly - secondOnly - 1;
    const found = sound(pairedDifference({ both: 1, firstOnly, secondOnly, neither }));
    expect(found).toMatchObject({ level: 0.95, method: "tango" });
    expect(found.estimate).toBeCloseTo((firstOnly - secondOnly) / items, 15);
    expect(Math.abs(found.lower - lower)).toBeLessThan(1e-11);
    expect(Math.abs(found.upper - upper)).toBeLessThan(1e-11);
  });

  test("reaches 1 when every item is positive by the first judgement alone", () => {
    const found = sound(pairedDifference({ both: 0, firstOnly: 5, secondOnly: 0, neither: 0 }));
    expect(found).toMatchObject({ estimate: 1, upper: 1 });
    // Of 5 alike: 1 − 2 z²/(n + z²), z² = 3.8414588…
    expect(found.lower).toBeCloseTo(1 - (2 * 3.841458820694124) / (5 + 3.841458820694124), 10);
  });

  test("depends on the concordant items only by their number, and turns its sign with the judgements", () => {
    const counts = fc.record({
      both: fc.nat(500),
      firstOnly: fc.nat(50),
      secondOnly: fc.nat(50),
      neither: fc.integer({ min: 1, max: 500 }),
    });
    fc.assert(
      fc.property(counts, (table) => {
        const found = sound(pairedDifference(table, 0.9));
        const moved = { ...table, both: table.both + table.neither, neither: 0 };
        expect(sound(pairedDifference(moved, 0.9))).toEqual(found);
        const turned = sound(
          pairedDifference({ ...table, firstOnly: table.secondOnly, secondOnly: table.firstOnly }, 0.9),
        );
        expect(turned.lower).toBeCloseTo(-found.upper, 12);
        expect(found.lower).toBeLessThan(found.estimate);
        expect(found.upper).toBeGreaterThan(found.estimate);
        expect(found.level).toBe(0.9);
      }),
      { seed: 24 },
    );
  });

  test("names what is wrong instead of giving a number", () => {
    const good = { both: 1, firstOnly: 1, secondOnly: 1, neither: 1 };
    for (const field of ["both", "firstOnly", "secondOnly", "neither"]) {
      expect(pairedDifference({ ...good, [field]: -1 })).toEqual({
        code: "negative_count",
        field: `counts.${field}`,
      });
    }
    expect(pairedDifference({ ...good, both: Number.NaN })).toMatchObject({ code: "not_a_number" });
    expect(pairedDifference({ both: 0, firstOnly: 0, secondOnly: 0, neither: 0 })).toEqual({
      code: "empty",
      field: "counts",
    });
    expect(pairedDifference(good, 0)).toEqual({ code: "out_of_range", field: "level" });
  });
});
