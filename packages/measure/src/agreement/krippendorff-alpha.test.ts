import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { krippendorffAlpha } from "./krippendorff-alpha.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field} ${outcome.index}`);
  return outcome;
}

/** Krippendorff (2011), section E: four observers, twelve units. */
const RATINGS = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
];

// Points as published: 0.743, 0.815, 0.849, 0.797. Standard errors and lower ends by leaving out each unit in R, with
// alpha from the coincidence matrix: se = sqrt(10/11 * sum((j - mean(j))^2)), a - qt(.975, 10) * se.
test.each([
  ["nominal", 0.743421052631579, 0.146326652200706, 0.417384953782102],
  ["ordinal", 0.815387503754881, 0.14803134222636, 0.485553118828652],
  ["interval", 0.849107142857143, 0.140839831381276, 0.535296442649326],
  ["ratio", 0.797402774711612, 0.143270596896512, 0.478175991419229],
] as const)(
  "alpha of the published example, %s, and its jackknife",
  (metric, estimate, standardError, lower) => {
    const found = sound(krippendorffAlpha({ ratings: RATINGS, metric, scale: "plain" }));
    expect(found.estimate).toBeCloseTo(estimate, 12);
    expect(found.standardError).toBeCloseTo(standardError, 12);
    expect(found.lower).toBeCloseTo(lower, 11);
    expect(found).toMatchObject({ upper: 1, level: 0.95, method: "krippendorff-jackknife-plain", units: 11 });
    // The commonest value, 2 or 3, is that of ten ratings.
    expect(found.minorityItems).toBe(9);
  },
);

test("the disagreements are reported, and the default is nominal on the scale of the logarithm", () => {
  const found = sound(krippendorffAlpha({ ratings: RATINGS }));
  expect(found.observedDisagreement).toBeCloseTo(0.2, 12);
  expect(found.expectedDisagreement).toBeCloseTo(0.7794871794871795, 12);
  expect(found.method).toBe("krippendorff-jackknife-log");
  // R: 1 - (1 - a) * exp(c(1, -1) * qt(.975, 10) * se / (1 - a))
  expect(found.lower).toBeCloseTo(0.08571604160840474, 11);
  expect(found.upper).toBeCloseTo(0.9279952845847808, 11);
});

const matrix = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 10,
});

test("alpha does not change with the order of units and raters, nor by units with one rating", () => {
  fc.assert(
    fc.property(matrix, fc.constantFrom("nominal", "ordinal", "interval", "ratio"), (ratings, metric) => {
      const found = krippendorffAlpha({ ratings, metric });
      const others = [
        krippendorffAlpha({ ratings: [...ratings].reverse(), metric }),
        krippendorffAlpha({ ratings: ratings.map((unit) => [...unit].reverse()), metric }),
        krippendorffAlpha({ ratings: [...ratings, [null, 3, null], []], metric }),
      ];
      for (const other of others) {
        if (isProblem(found)) expect(other).toEqual(found);
        else {
          expect(sound(other).estimate).toBeCloseTo(found.estimate, 9);
          expect(sound(other).lower).toBeCloseTo(found.lower, 9);
          expect(sound(other).units).toBe(found.units);
          expect(sound(other).minorityItems).toBeLessThanOrEqual(found.units);
        }
      }
    }),
    { seed: 31 },
  );
});

test("nominal ignores what labels are, ordinal how far apart, interval origin and unit, ratio the unit", () => {
  const changes = [
    { metric: "nominal", change: (value: number) => [0, 7, -3, 100, 2][value] ?? 0 },
    { metric: "ordinal", change: (value: number) => value ** 3 },
    { metric: "interval", change: (value: number) => 5 - 2 * value },
    { metric: "ratio", change: (value: number) => 7 * value },
  ] as const;
  fc.assert(
    fc.property(matrix, fc.constantFrom(...changes), (ratings, { metric, change }) => {
      const changed = ratings.map((unit) => unit.map((value) => (value === null ? null : change(value))));
      const found = krippendorffAlpha({ ratings, metric });
      const other = krippendorffAlpha({ ratings: changed, metric });
      if (isProblem(found)) expect(other).toEqual(found);
      else {
        expect(sound(other).estimate).toBeCloseTo(found.estimate, 8);
        expect(sound(other).lower).toBeCloseTo(found.lower, 8);
      }
    }),
    { seed: 32 },
  );
});

test("ratios count two zeros as equal", () => {
  const ratings = [
    [0, 0],
    [0, 2],
    [2, 2],
    [1, 1],
  ];
  // n = 8, zeros 3, ones 2, twos 3: De = 2 (3·2·1 + 3·3·1 + 2·3/9) / 56, Do = 2 / 8.
  const found = sound(krippendorffAlpha({ ratings, metric: "ratio" }));
  expect(found.expectedDisagreement).toBeCloseTo((2 * (6 + 9 + 6 / 9)) / 56, 12);
  expect(found.observedDisagreement).toBeCloseTo(0.25, 12);
});

test("perfect agreement has a lower end, by the two values farthest apart", () => {
  const ratings = [...Array.from({ length: 18 }, () => [1, 1, 1]), [2, 2, 2], [4, 4, 4]];
  const squared = 1.959963984540054 ** 2;
  const found = sound(krippendorffAlpha({ ratings, metric: "interval" }));
  const expected = (2 * (54 * 3 + 54 * 3 * 9 + 9 * 4)) / (60 * 59);
  expect(found).toMatchObject({
    estimate: 1,
    upper: 1,
    units: 20,
    minorityItems: 2,
    observedDisagreement: 0,
  });
  expect(found.expectedDisagreement).toBeCloseTo(expected, 12);
  expect(found.lower).toBeCloseTo(1 - ((squared / (20 + squared)) * 9) / expected, 12);
  const rare = [[2, 2], ...Array.from({ length: 29 }, () => [1, 1])];
  expect(sound(krippendorffAlpha({ ratings: rare, level: 0.99 })).lower).toBe(-1);
  const nominal = sound(krippendorffAlpha({ ratings: [...ratings, ...ratings] }));
  const different = (2 * (108 * 6 + 108 * 6 + 36)) / (120 * 119);
  expect(nominal.lower).toBeCloseTo(1 - squared / (40 + squared) / different, 12);
});

test("a single disagreement among equal units is no certainty", () => {
  const ratings = [[0, 1], ...Array.from({ length: 30 }, () => [0, 0])];
  const found = sound(krippendorffAlpha({ ratings, scale: "plain" }));
  // 0 expected and observed disagreements agree but for the correction for few values.
  expect(found.estimate).toBeCloseTo(0, 12);
  // Without the unit alpha is 1, else 0: se = sqrt(30/31 * (30/31² + (1/31 − 1)²)) … 30/31.
  expect(found.standardError).toBeCloseTo(30 / 31, 12);
  expect([found.lower, found.upper]).toEqual([-1, 1]);
});

test("bad ratings are named", () => {
  const given = (ratings: (number | null)[][], metric?: "ratio") =>
    krippendorffAlpha({ ratings, ...(metric && { metric }) });
  expect(given([])).toEqual({ code: "empty", field: "ratings" });
  expect(given([[1, 2], [null]])).toEqual({ code: "too_few", field: "ratings" });
  expect(given([[1, 2], [2]])).toEqual({ code: "too_few", field: "ratings" });
  expect(
    given([
      [1, 2],
      [2, Number.NaN],
    ]),
  ).toEqual({ code: "not_a_number", field: "ratings", index: 1 });
  expect(given([[1, Number.POSITIVE_INFINITY], [2]])).toEqual({
    code: "not_a_number",
    field: "ratings",
    index: 0,
  });
  const negative = [
    [1, 2],
    [2, -1],
    [1, 1],
  ];
  expect(given(negative, "ratio")).toEqual({ code: "out_of_range", field: "ratings", index: 1 });
  expect(isProblem(given(negative))).toBe(false);
  expect(
    given([
      [3, 3],
      [3, 3],
    ]),
  ).toEqual({ code: "zero_variance", field: "ratings" });
  expect(
    given([
      [1, 3],
      [3, 1],
    ]),
  ).toEqual({ code: "zero_variance", field: "ratings" });
  expect(krippendorffAlpha({ ratings: RATINGS, level: Number.NaN })).toEqual({
    code: "not_a_number",
    field: "level",
  });
});

test("values too far apart or too near to be squared are refused", () => {
  for (const value of [1e200, 1e-200]) {
    const ratings = [
      [0, value],
      [0, 0],
      [value, value],
    ];
    expect(krippendorffAlpha({ ratings, metric: "interval" })).toEqual({
      code: "out_of_range",
      field: "ratings",
    });
    expect(isProblem(krippendorffAlpha({ ratings, metric: "ordinal" }))).toBe(false);
  }
});
