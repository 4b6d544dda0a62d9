import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { cohenKappa } from "./cohen-kappa.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

describe("Cohen's kappa", () => {
  const abstractors = [
    [13, 0, 0],
    [0, 20, 7],
    [0, 4, 56],
  ];

  test("agrees with the published kappa and standard error of Gwet's abstractors", () => {
    // irrCAC vignette, kappa2.table(cont3x3abstractors): 0.7964094, 0.05891072.
    const found = sound(cohenKappa({ table: abstractors, scale: "plain" }));
    expect(found).toMatchObject({ level: 0.95, method: "fleiss-cohen-everitt-plain", minorityItems: 44 });
    expect(found.estimate).toBeCloseTo(0.79640940218397, 12);
    expect(found.standardError).toBeCloseTo(0.0589107183260815, 12);
    expect(found.observed).toBeCloseTo(0.89, 12);
    expect(found.expected).toBeCloseTo(0.4597, 12);
    expect(found.lower).toBeCloseTo(0.6809465159614686, 12);
    expect(found.upper).toBeCloseTo(0.9118722884064755, 12);
  });

  test("has by default an interval that is symmetric in the logarithm of what is missing to 1", () => {
    const found = sound(cohenKappa({ table: abstractors }));
    // R: 1 - (1 - k) * exp(c(1, -1) * qnorm(.975) * s / (1 - k)), k and s as above
    expect(found.method).toBe("fleiss-cohen-everitt-log");
    expect(found.lower).toBeCloseTo(0.6410282093596434, 12);
    expect(found.upper).toBeCloseTo(0.8845337360767294, 12);
  });

  const diagnosed = [
    [106, 10, 4],
    [22, 28, 10],
    [2, 12, 6],
  ];

  // R psych 2.2.9, cohen.kappa(m, n.obs = 200)$confid for "none"; the weighted variances by the formula of Fleiss,
  // Cohen and Everitt (1969), evaluated in R.
  test.each([
    ["none", 0.4285714285714287, 0.0537110048691673, 0.323299793454, 0.533843063688],
    ["linear", 0.4923076923076924, 0.0507186076076872, 0.3929010480506062, 0.5917143365647783],
    ["quadratic", 0.566666666666667, 0.0556663401582303, 0.4575626448053797, 0.6757706885279535],
  ] as const)("with weights %s agrees with R", (weights, estimate, standardError, lower, upper) => {
    const found = sound(cohenKappa({ table: diagnosed, weights, scale: "plain" }));
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.standardError).toBeCloseTo(standardError, 12);
    expect(found.lower).toBeCloseTo(lower, 11);
    expect(found.upper).toBeCloseTo(upper, 11);
  });

  test("in perfect agreement has a lower end that more items raise", () => {
    const found = sound(
      cohenKappa({
        table: [
          [8, 0],
          [0, 2],
        ],
      }),
    );
    const squared = 1.959963984540054 ** 2;
    expect(found).toMatchObject({ estimate: 1, upper: 1, observed: 1, standardError: 0, minorityItems: 2 });
    expect(found.method).toBe("perfect-agreement-wilson");
    expect(found.expected).toBeCloseTo(0.68, 12);
    expect(found.lower).toBeCloseTo(1 - squared / (10 + squared) / 0.32, 12);
    const more = sound(
      cohenKappa({
        table: [
          [80, 0],
          [0, 20],
        ],
      }),
    );
    expect(more.lower).toBeGreaterThan(found.lower);
    const pair = sound(
      cohenKappa({
        table: [
          [0, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
      }),
    );
    expect(pair.lower).toBeCloseTo(1 - squared / (2 + squared) / 0.5, 12);
  });

  test("does not change with the order of raters or of unweighted categories", () => {
    const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(counts, (cells) => {
        const at = (i: number, j: number) => cells[3 * i + j] ?? 0;
        const make = (cell: (i: number, j: number) => number) =>
          sound(cohenKappa({ table: [0, 1, 2].map((i) => [0, 1, 2].map((j) => cell(i, j))) }));
        const found = make(at);
        for (const other of [make((i, j) => at(j, i)), make((i, j) => at((i + 1) % 3, (j + 1) % 3))]) {
          expect(other.estimate).toBeCloseTo(found.estimate, 10);
          expect(other.lower).toBeCloseTo(found.lower, 10);
          expect(other.upper).toBeCloseTo(found.upper, 10);
        }
        expect(found.lower).toBeLessThan(found.estimate);
        expect(found.upper).toBeGreaterThan(found.estimate);
        expect(found.upper).toBeLessThan(1);
      }),
      { seed: 21 },
    );
  });

  test("gives the same weighted as unweighted kappa with two categories", () => {
    const table = [
      [30, 5],
      [9, 16],
    ];
    const plain = sound(cohenKappa({ table }));
    for (const weights of ["linear", "quadratic"] as const) {
      expect(sound(cohenKappa({ table, weights }))).toEqual(plain);
    }
  });

  test("is cut at −1 and 1, and a wider level gives a wider interval", () => {
    const table = [
      [0, 3],
      [2, 1],
    ];
    const plain = sound(cohenKappa({ table, scale: "plain", level: 0.99 }));
    expect(plain.lower).toBe(-1);
    expect(sound(cohenKappa({ table, level: 0.999999 })).lower).toBe(-1);
    const near = [
      [50, 1],
      [0, 3],
    ];
    expect(sound(cohenKappa({ table: near, scale: "plain" })).upper).toBe(1);
    const [narrow, wide] = [0.9, 0.99].map((level) => sound(cohenKappa({ table: diagnosed, level })));
    expect(narrow?.level).toBe(0.9);
    expect(wide?.lower).toBeLessThan(narrow?.lower ?? -1);
    expect(wide?.upper).toBeGreaterThan(narrow?.upper ?? 1);
  });

  test("names bad tables", () => {
    expect(cohenKappa({ table: [] })).toEqual({ code: "empty", field: "table" });
    expect(cohenKappa({ table: [[3]] })).toEqual({ code: "too_few", field: "table" });
    expect(cohenKappa({ table: [[1, 2], [3]] })).toEqual({
      code: "length_mismatch",
      field: "table",
      index: 1,
    });
    const one = (bad: number) =>
      cohenKappa({
        table: [
          [1, 2],
          [3, bad],
        ],
      });
    expect(one(Number.NaN)).toEqual({ code: "not_a_number", field: "table", index: 1 });
    expect(one(Number.POSITIVE_INFINITY)).toEqual({ code: "not_a_number", field: "table", index: 1 });
    expect(one(-1)).toEqual({ code: "negative_count", field: "table", index: 1 });
    expect(one(0.5)).toEqual({ code: "not_an_integer", field: "table", index: 1 });
    const nothing = [
      [0, 0],
      [0, 0],
    ];
    expect(cohenKappa({ table: nothing })).toEqual({ code: "empty", field: "table" });
    expect(cohenKappa({ table: diagnosed, level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  });

  test.each([
    [
      [
        [7, 0],
        [0, 0],
      ],
    ],
    [
      [
        [7, 2],
        [0, 0],
      ],
    ],
    [
      [
        [7, 0],
        [2, 0],
      ],
    ],
    [
      [
        [0, 5],
        [5, 0],
      ],
    ],
  ])("has no variance when a rater uses one category, or nobody ever agrees: %j", (table) => {
    expect(cohenKappa({ table })).toEqual({ code: "zero_variance", field: "table" });
  });
});
