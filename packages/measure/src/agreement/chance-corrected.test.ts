import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { cohenKappa } from "./cohen-kappa.js";
import { fleissKappa } from "./fleiss-kappa.js";
import { gwetAc1 } from "./gwet-ac1.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

/** Fleiss (1971), table 1: diagnoses of 30 patients by six psychiatrists. */
const DIAGNOSES = [
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
];

/** The example of Krippendorff (2011) and Gwet (2014): 12 units, up to four ratings, as counts of five categories. */
const UNEVEN = [
  [3, 0, 0, 0, 0],
  [0, 3, 1, 0, 0],
  [0, 0, 4, 0, 0],
  [0, 0, 4, 0, 0],
  [0, 4, 0, 0, 0],
  [1, 1, 1, 1, 0],
  [0, 0, 0, 4, 0],
  [3, 1, 0, 0, 0],
  [0, 4, 0, 0, 0],
  [0, 0, 0, 0, 3],
  [2, 0, 0, 0, 0],
  [0, 0, 1, 0, 0],
];

describe("Fleiss' kappa", () => {
  test("is 0.430 for the diagnoses of Fleiss (1971), with Gwet's variance", () => {
    const found = sound(fleissKappa({ counts: DIAGNOSES, scale: "plain" }));
    expect(found.estimate).toBeCloseTo(0.43024452006014, 12);
    expect(found).toMatchObject({ level: 0.95, method: "fleiss-kappa-gwet-plain", minorityItems: 29 });
    expect(found.observed).toBeCloseTo(0.5555555555555556, 12);
    // irrCAC vignette, fleiss.kappa.dist(distrib.6raters), the first 15: 0.4139265, 0.08119291, (0.24, 0.588).
    const half = sound(fleissKappa({ counts: DIAGNOSES.slice(0, 15), scale: "plain" }));
    expect(half.estimate).toBeCloseTo(0.4139265, 7);
    expect(half.standardError).toBeCloseTo(0.08119291, 8);
    expect(half.expected).toBeCloseTo(0.2340741, 7);
    expect(half.lower).toBeCloseTo(0.2397850282361906, 11);
    expect(half.upper).toBeCloseTo(0.5880679698295737, 11);
  });

  test("takes items with different numbers of ratings", () => {
    // irrCAC vignette, fleiss.kappa.raw(cac.raw4raters): 0.76117, 0.15302, (0.424, 1).
    const found = sound(fleissKappa({ counts: UNEVEN, scale: "plain" }));
    expect(found.estimate).toBeCloseTo(0.76117, 5);
    expect(found.standardError).toBeCloseTo(0.15302, 5);
    expect(found.lower).toBeCloseTo(0.42437627937701544, 11);
    expect(found.upper).toBe(1);
    expect(found.expected).toBeCloseTo(0.2387153, 7);
  });

  test("may be under −1 with uneven ratings, and so may its interval", () => {
    const uneven = [
      [1, 0],
      [1, 0],
      [2, 2],
      [1, 1],
    ];
    const found = sound(fleissKappa({ counts: uneven }));
    expect(found.estimate).toBeCloseTo(-11 / 9, 12);
    expect(found.lower).toBe(found.estimate);
  });

  test("of two raters who use each category alike is near Cohen's kappa, the table being symmetric", () => {
    const counts = [
      ...Array.from({ length: 20 }, () => [2, 0]),
      ...Array.from({ length: 10 }, () => [1, 1]),
      ...Array.from({ length: 30 }, () => [0, 2]),
    ];
    const cohen = cohenKappa({
      table: [
        [20, 5],
        [5, 30],
      ],
    });
    expect(sound(fleissKappa({ counts })).estimate).toBeCloseTo(sound(cohen).estimate, 12);
  });
});

describe("Gwet's AC1", () => {
  test("agrees with the published coefficients and standard errors", () => {
    // irrCAC vignette, gwet.ac1.dist(distrib.6raters): 0.4448007, 0.08418757, (0.264, 0.625).
    const half = sound(gwetAc1({ counts: DIAGNOSES.slice(0, 15), scale: "plain" }));
    expect(half.estimate).toBeCloseTo(0.4448007, 7);
    expect(half.standardError).toBeCloseTo(0.08418757, 8);
    expect(half.expected).toBeCloseTo(0.1914815, 7);
    expect(half.lower).toBeCloseTo(0.26423636043059995, 11);
    expect(half.upper).toBeCloseTo(0.6253651054420526, 11);
    expect(half).toMatchObject({ level: 0.95, method: "gwet-ac1-plain" });
    // gwet.ac1.raw(cac.raw4raters): 0.77544, 0.14295, (0.461, 1).
    const uneven = sound(gwetAc1({ counts: UNEVEN, scale: "plain" }));
    expect(uneven.estimate).toBeCloseTo(0.77544, 5);
    expect(uneven.standardError).toBeCloseTo(0.14295, 5);
    expect(uneven.lower).toBeCloseTo(0.46081334813083835, 11);
    expect(uneven.minorityItems).toBe(9);
  });

  test("stays near the observed agreement where kappa falls below 0", () => {
    // 118 and 0 items in agreement, 5 and 2 not: by hand from the definition.
    const counts = [...Array.from({ length: 118 }, () => [2, 0]), ...Array.from({ length: 7 }, () => [1, 1])];
    const found = sound(gwetAc1({ counts }));
    expect(found.estimate).toBeCloseTo((0.944 - 0.054432) / (1 - 0.054432), 12);
    expect(found).toMatchObject({ method: "gwet-ac1-log", minorityItems: 7 });
    const kappa = cohenKappa({
      table: [
        [118, 5],
        [2, 0],
      ],
    });
    expect(sound(kappa).estimate).toBeCloseTo(-0.0233918128654971, 12);
    expect(sound(kappa).minorityItems).toBe(7);
  });

  test("is 1 when everything is in one category, with a lower end that says how many items there were", () => {
    const found = sound(gwetAc1({ counts: Array.from({ length: 40 }, () => [3, 0]) }));
    const squared = 1.959963984540054 ** 2;
    expect(found).toMatchObject({ estimate: 1, upper: 1, expected: 0, observed: 1, minorityItems: 0 });
    expect(found.lower).toBeCloseTo(1 - squared / (40 + squared), 12);
    expect(found.method).toBe("perfect-agreement-wilson");
  });
});

describe("the coefficients of several raters", () => {
  const counts = fc.array(
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((row) => [...row]),
    { minLength: 3, maxLength: 12 },
  );

  test("do not change with the order of items or categories, nor by items without ratings", () => {
    fc.assert(
      fc.property(counts, (rows) => {
        for (const coefficient of [fleissKappa, gwetAc1]) {
          const found = coefficient({ counts: rows });
          const others = [
            coefficient({ counts: rows.toReversed() }),
            coefficient({ counts: rows.map(([a = 0, b = 0, c = 0]) => [c, a, b]) }),
            coefficient({ counts: [...rows, [0, 0, 0]] }),
          ];
          for (const other of others) {
            if (isProblem(found)) expect(other).toEqual(found);
            else {
              expect(sound(other).estimate).toBeCloseTo(found.estimate, 9);
              expect(sound(other).lower).toBeCloseTo(found.lower, 9);
              expect(sound(other).upper).toBeCloseTo(found.upper, 9);
              expect(found.estimate).toBeGreaterThanOrEqual(found.lower);
              expect(found.estimate).toBeLessThanOrEqual(found.upper);
            }
          }
        }
      }),
      { seed: 22 },
    );
  });

  test("name bad counts", () => {
    const good = [2, 0];
    for (const coefficient of [fleissKappa, gwetAc1]) {
      const given = (...rows: number[][]) => coefficient({ counts: rows });
      expect(given()).toEqual({ code: "empty", field: "counts" });
      expect(given([])).toEqual({ code: "empty", field: "counts" });
      expect(given(good, [1])).toEqual({ code: "length_mismatch", field: "counts", index: 1 });
      expect(given(good, [1, Number.NaN])).toEqual({ code: "not_a_number", field: "counts", index: 1 });
      expect(given(good, [1, -1])).toEqual({ code: "negative_count", field: "counts", index: 1 });
      expect(given(good, [1, 1.5])).toEqual({ code: "not_an_integer", field: "counts", index: 1 });
      expect(given([2], [2])).toEqual({ code: "too_few", field: "counts" });
      expect(given(good, [1, 0])).toEqual({ code: "too_few", field: "counts" });
      expect(given(good, [0, 0])).toEqual({ code: "too_few", field: "counts" });
      expect(given([1, 1], [1, 1])).toEqual({ code: "zero_variance", field: "counts" });
      expect(coefficient({ counts: [good, good], level: 0 })).toEqual({
        code: "out_of_range",
        field: "level",
      });
    }
    expect(fleissKappa({ counts: [good, good] })).toEqual({ code: "zero_variance", field: "counts" });
  });
});
