import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../problem.js";
import { benjaminiHochberg } from "./benjamini-hochberg.js";
import { benjaminiYekutieli } from "./benjamini-yekutieli.js";
import { holm } from "./holm.js";

type Adjust = (pValues: readonly number[]) => number[] | MeasureProblem;

const procedures: readonly (readonly [string, Adjust])[] = [
  ["benjaminiHochberg", benjaminiHochberg],
  ["benjaminiYekutieli", benjaminiYekutieli],
  ["holm", holm],
];

function adjusted(adjust: Adjust, pValues: readonly number[]): number[] {
  const found = adjust(pValues);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const pValue = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.5, 1));
const pValues = fc.array(pValue, { maxLength: 30 });

// p <- c(0.01, 0, 0.04, 0.04, 1, 0.03, 0.2, 0.005); p.adjust(p, method)
test.each([
  [
    "BH",
    benjaminiHochberg,
    [
      0.026666666666666668, 0, 0.053333333333333337, 0.053333333333333337, 1, 0.053333333333333337,
      0.22857142857142859, 0.02,
    ],
  ],
  [
    "BY",
    benjaminiYekutieli,
    [
      0.072476190476190486, 0, 0.14495238095238097, 0.14495238095238097, 1, 0.14495238095238097,
      0.6212244897959184, 0.054357142857142854,
    ],
  ],
  ["holm", holm, [0.06, 0, 0.16, 0.16, 1, 0.15, 0.4, 0.035]],
] as const)("ties, zeros and ones are adjusted as R p.adjust(%s) does", (_, adjust, expected) => {
  const found = adjusted(adjust, [0.01, 0, 0.04, 0.04, 1, 0.03, 0.2, 0.005]);
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 14);
});

test("the step-up procedure of the 1995 paper rejects its four smallest p-values at 0.05", () => {
  // Table and text of Benjamini and Hochberg (1995), section 4.1: Bonferroni's family-wise way keeps three.
  const paper = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  expect(adjusted(benjaminiHochberg, paper).filter((p) => p <= 0.05)).toHaveLength(4);
  expect(adjusted(holm, paper).filter((p) => p <= 0.05)).toHaveLength(3);
});

describe.each(procedures)("%s", (_, adjust) => {
  test("a single p-value stays as it is, and an empty list stays empty", () => {
    expect(adjusted(adjust, [0.03])).toEqual([0.03]);
    expect(adjusted(adjust, [])).toEqual([]);
  });

  test("an adjusted p-value is at least the p-value, at most 1, and in the same order", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        const found = adjusted(adjust, given);
        const pairs = given.map((p, index) => ({ p, found: found[index] ?? Number.NaN }));
        pairs.sort((a, b) => a.p - b.p || a.found - b.found);
        for (const [index, pair] of pairs.entries()) {
          expect(pair.found).toBeGreaterThanOrEqual(pair.p);
          expect(pair.found).toBeLessThanOrEqual(1);
          expect(pair.found).toBeGreaterThanOrEqual(pairs[index - 1]?.found ?? 0);
        }
      }),
      { seed: 21 },
    );
  });

  test("the order of the list does not matter", () => {
    fc.assert(
      fc.property(pValues, (given) => {
        expect(adjusted(adjust, given.toReversed())).toEqual(adjusted(adjust, given).toReversed());
      }),
      { seed: 22 },
    );
  });

  test("a smaller p-value never raises an adjusted one", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pValue, pValue), { maxLength: 20 }), (pairs) => {
        const lower = adjusted(
          adjust,
          pairs.map(([a, b]) => Math.min(a, b)),
        );
        const upper = adjusted(
          adjust,
          pairs.map(([a, b]) => Math.max(a, b)),
        );
        for (const [index, value] of lower.entries()) expect(value).toBeLessThanOrEqual(upper[index] ?? -1);
      }),
      { seed: 23 },
    );
  });

  test("a p-value out of [0, 1] is named", () => {
    for (const p of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(adjust([0.1, p])).toEqual({ code: "not_a_number", field: "pValues", index: 1 });
    }
    expect(adjust([-1e-300, 0.1])).toEqual({ code: "out_of_range", field: "pValues", index: 0 });
    expect(adjust([0.1, 0.2, 1.0000001])).toEqual({ code: "out_of_range", field: "pValues", index: 2 });
  });
});

test("Benjamini–Hochberg never adjusts more than Benjamini–Yekutieli or Holm does", () => {
  fc.assert(
    fc.property(pValues, (given) => {
      const yekutieli = adjusted(benjaminiYekutieli, given);
      const byHolm = adjusted(holm, given);
      for (const [index, p] of adjusted(benjaminiHochberg, given).entries()) {
        expect(p).toBeLessThanOrEqual(yekutieli[index] ?? -1);
        expect(p).toBeLessThanOrEqual((byHolm[index] ?? -1) * (1 + 1e-15));
      }
    }),
    { seed: 24 },
  );
});
