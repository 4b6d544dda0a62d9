import fc from "fast-check";
import { expect, test } from "vitest";
import { precisionAt, rank, recallAt } from "./ranking.js";

test("average precision and AUROC of a small list agree with the hand calculation", () => {
  const scored = [
    { score: 0.9, positive: true },
    { score: 0.8, positive: false },
    { score: 0.7, positive: true },
    { score: 0.1, positive: false },
  ];
  const { auprc, auroc } = rank(scored);
  expect(auprc).toBeCloseTo((1 + 2 / 3) / 2, 12);
  expect(auroc).toBeCloseTo(0.75, 12);
});

test("equal scores count half and precision equals the base rate", () => {
  const scored = [true, false, false, false].map((positive) => ({ score: 1, positive }));
  expect(rank(scored)).toEqual({ positives: 1, negatives: 3, auprc: 0.25, auroc: 0.5 });
});

test("without both classes there is no figure", () => {
  expect(rank([{ score: 1, positive: true }])).toEqual({ positives: 1, negatives: 0 });
  expect(recallAt(0.01, [1], [])).toBeUndefined();
});

test("the order of the rows does not matter", () => {
  const row = fc.record({ score: fc.integer({ min: 0, max: 5 }), positive: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(rank([...rows].reverse())).toEqual(rank(rows));
    }),
  );
});

test("recall is taken at a threshold that at most the given share of negatives exceed", () => {
  const negatives = Array.from({ length: 100 }, (_, at) => at);
  expect(recallAt(0.01, [98.5, 99.5, 50], negatives)).toBeCloseTo(2 / 3, 12);
});

test("precision at a base rate of 0.1 % follows from recall and false-positive rate", () => {
  expect(precisionAt(0.001, 0.5, 0.01)).toBeCloseTo(0.0005 / (0.0005 + 0.00999), 12);
});

test("a score that is not a number stands below all others", () => {
  const scored = [Number.NaN, 1, Number.NEGATIVE_INFINITY].map((score, at) => ({
    score,
    positive: at === 1,
  }));
  expect(rank(scored)).toEqual({ positives: 1, negatives: 2, auprc: 1, auroc: 1 });
});
