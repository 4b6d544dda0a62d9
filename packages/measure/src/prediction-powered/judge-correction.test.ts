import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type JudgeCorrection, judgeCorrection } from "./judge-correction.js";
import type { JudgedSample } from "./judged-sample.js";

type Counts = readonly [tp: number, fp: number, fn: number, tn: number, items: number, positive: number];

function sampleOf([
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative,
  items,
  positive,
]: Counts): JudgedSample {
  return {
    labelled: { truePositive, falsePositive, falseNegative, trueNegative },
    unlabelled: { items, positive },
  };
}

function correction(counts: Counts, level = 0.95): JudgeCorrection {
  const found = judgeCorrection({ ...sampleOf(counts), level });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

// R, with ends() exact at 0 and all: q <- ends(N1, N); s <- ends(tp, tp + fn); f <- ends(fp, fp + tn)
//    g <- function(q, s, f) (q - f) / (s - f); t <- g(q[1], s[1], f[1])
//    arms: max(0, t - g at the lower and upper end of q, of s (not under f[1]), of f (not over s[1])), root of squares
describe("the rate is Rogan and Gladen's, its interval MOVER's over the three shares", () => {
  test.each<[Counts, number, readonly number[]]>([
    [
      [80, 6, 20, 294, 5000, 600],
      0.95,
      [0.128205128205128, 0.128205128205128, 0.0998490048844289, 0.151819872101958],
    ],
    [[80, 6, 20, 294, 5000, 50], 0.95, [-0.0128205128205128, 0, 0, 0.00257515555031971]],
    [[45, 0, 5, 120, 1000, 0], 0.9, [0, 0, 0, 0.00332361060566148]],
    [[60, 20, 40, 80, 1000, 950], 0.95, [1.875, 1, 1, 1]],
  ])("of %j at %d", (counts, level, expected) => {
    const found = correction(counts, level);
    const numbers = [found.untruncated, found.estimate, found.lower, found.upper];
    for (const [index, value] of numbers.entries())
      expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 11);
    expect(found).toMatchObject({ level, method: "rogan-gladen-mover" });
  });
});

test("it tells the rates it is made of", () => {
  expect(correction([80, 6, 20, 294, 5000, 600])).toMatchObject({
    judgeRate: 0.12,
    sensitivity: 0.8,
    specificity: 0.98,
  });
});

test("how common positives are among the labelled does not matter to the rate", () => {
  const few = correction([8, 6, 2, 294, 5000, 600]);
  const many = correction([800, 6, 200, 294, 5000, 600]);
  expect(few.estimate).toBeCloseTo(many.estimate, 12);
  expect(few.upper - few.lower).toBeGreaterThan(many.upper - many.lower);
});

const share = fc.integer({ min: 0, max: 60 });

test("more judged positives never lower the rate or its ends", () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 199 }), (falsePositive, positive) => {
      const counts = (judged: number): Counts => [80, falsePositive, 20, 100 - falsePositive, 200, judged];
      const fewer = correction(counts(positive));
      const more = correction(counts(positive + 1));
      expect(more.untruncated).toBeGreaterThan(fewer.untruncated);
      expect(fewer.lower).toBeLessThanOrEqual(fewer.estimate);
      expect(fewer.upper).toBeGreaterThanOrEqual(fewer.estimate);
      expect(fewer.lower).toBeGreaterThanOrEqual(0);
      expect(fewer.upper).toBeLessThanOrEqual(1);
    }),
    { seed: 321, numRuns: 60 },
  );
});

test("a faultless judge's rate is left as it is", () => {
  const found = correction([500_000, 0, 0, 500_000, 400, 100]);
  expect(found.estimate).toBe(0.25);
  expect(found.lower).toBeCloseTo(0.2095, 3);
  expect(found.upper).toBeCloseTo(0.2941, 3);
});

test("a judge who may tell nothing leaves the rate open to that side", () => {
  // Sensitivity 0.6 and false positive rate 0.5, each from few: their intervals reach past the other.
  const found = correction([3, 5, 2, 5, 1000, 560]);
  expect(found.untruncated).toBeCloseTo(0.6, 12);
  expect([found.lower, found.upper]).toEqual([0, 1]);
  const none = correction([3, 5, 2, 5, 1000, 500]);
  expect([none.estimate, none.lower]).toEqual([0, 0]);
  expect(none.upper).toBeGreaterThan(0.5);
});

describe("what cannot be corrected is named", () => {
  test.each<[Counts, unknown]>([
    [[0, 6, 0, 294, 5000, 600], { code: "empty", field: "labelled.truePositive" }],
    [[80, 0, 20, 0, 5000, 600], { code: "empty", field: "labelled.trueNegative" }],
    [[80, 6, 20, 294, 0, 0], { code: "empty", field: "unlabelled.items" }],
    [[50, 50, 50, 50, 100, 10], { code: "uninformative", field: "labelled" }],
    [[10, 50, 90, 50, 100, 10], { code: "uninformative", field: "labelled" }],
    [[-1, 6, 20, 294, 5000, 600], { code: "negative_count", field: "labelled.truePositive" }],
    [[1, 6, 20, 294, 5000, 5001], { code: "more_than_total", field: "unlabelled.positive" }],
  ])("%j", (counts, expected) => {
    expect(judgeCorrection(sampleOf(counts))).toEqual(expected);
  });

  test("a level that is none", () => {
    expect(judgeCorrection({ ...sampleOf([80, 6, 20, 294, 50, 6]), level: 1 })).toEqual({
      code: "out_of_range",
      field: "level",
    });
  });
});
