import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { clopperPearson } from "./clopper-pearson.js";
import { jeffreys } from "./jeffreys.js";
import { wilson } from "./wilson.js";

const observed = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe.each([
  ["wilson", wilson],
  ["clopper-pearson", clopperPearson],
  ["jeffreys", jeffreys],
])("%s", (method, interval) => {
  test("holds the estimate inside [0, 1]", () => {
    fc.assert(
      fc.property(observed, fc.constantFrom(0.5, 0.9, 0.95, 0.99), ([x, n], level) => {
        const found = interval(x, n, level);
        if (isProblem(found)) throw new Error(found.code);
        expect(found.method).toBe(method);
        expect(found.lower).toBeGreaterThanOrEqual(0);
        expect(found.upper).toBeLessThanOrEqual(1);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
      }),
      { seed: 1 },
    );
  });

  test("is mirrored when positives and negatives are exchanged", () => {
    fc.assert(
      fc.property(observed, ([x, n]) => {
        const found = interval(x, n);
        const mirrored = interval(n - x, n);
        if (isProblem(found) || isProblem(mirrored)) throw new Error("problem");
        expect(found.lower).toBeCloseTo(1 - mirrored.upper, 12);
      }),
      { seed: 2 },
    );
  });

  test("moves up with each further positive", () => {
    fc.assert(
      fc.property(observed, ([x, n]) => {
        const found = interval(x, n + 1);
        const more = interval(x + 1, n + 1);
        if (isProblem(found) || isProblem(more)) throw new Error("problem");
        expect(more.lower).toBeGreaterThan(found.lower);
        expect(more.upper).toBeGreaterThanOrEqual(found.upper);
      }),
      { seed: 3 },
    );
  });

  test("begins at exactly 0 without a positive and ends at exactly 1 without a negative", () => {
    expect(interval(0, 17)).toMatchObject({ estimate: 0, lower: 0 });
    expect(interval(17, 17)).toMatchObject({ estimate: 1, upper: 1 });
  });

  test("names what is wrong instead of giving a number", () => {
    expect(interval(Number.NaN, 10)).toEqual({ code: "not_a_number", field: "x" });
    expect(interval(1, Number.POSITIVE_INFINITY)).toEqual({ code: "not_a_number", field: "n" });
    expect(interval(-1, 10)).toEqual({ code: "negative_count", field: "x" });
    expect(interval(0.5, 10)).toEqual({ code: "not_an_integer", field: "x" });
    expect(interval(11, 10)).toEqual({ code: "more_than_total", field: "x" });
    expect(interval(0, 0)).toEqual({ code: "empty", field: "n" });
    expect(interval(1, 10, 1)).toEqual({ code: "out_of_range", field: "level" });
    expect(interval(1, 10, 0)).toEqual({ code: "out_of_range", field: "level" });
  });
});
