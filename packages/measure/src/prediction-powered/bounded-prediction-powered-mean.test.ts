import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import {
  type BoundedPredictionPoweredMean,
  boundedPredictionPoweredMean,
  type LabelledDraw,
} from "./bounded-prediction-powered-mean.js";
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

function bounded(counts: Counts, level = 0.95, drawn?: LabelledDraw): BoundedPredictionPoweredMean {
  const sample = { ...sampleOf(counts), level };
  const found = boundedPredictionPoweredMean(drawn === undefined ? sample : { ...sample, drawn });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function expectInterval(found: BoundedPredictionPoweredMean, expected: readonly number[]): void {
  for (const [index, value] of [found.estimate, found.lower, found.upper].entries()) {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 11);
  }
}

// R, with ends() as in share-ends.test.ts: q <- ends(n1 + N1, n + N); a <- ends(tp, n1); b <- ends(fn, n0)
//    th <- q[1] * a[1] + (1 - q[1]) * b[1]; d <- a[1] - b[1]
//    th - sqrt((q[1] * (a[1] - a[2]))^2 + ((1 - q[1]) * (b[1] - b[2]))^2 + (d * (q[1] - (if (d > 0) q[2] else q[3])))^2)
describe("the interval is MOVER's over the judge's rate and the human rates under either judge label", () => {
  test.each<[Counts, readonly number[]]>([
    [
      [6, 4, 2, 488, 20_000, 350],
      [0.0145465405674465, 0.00817786050904309, 0.0244110231350001],
    ],
    [
      [3, 9, 30, 18, 400, 120],
      [0.517391304347826, 0.404002466480048, 0.638916522762728],
    ],
    [
      [1, 0, 0, 3, 4, 2],
      [0.375, 0, 0.845177740324532],
    ],
    [
      [2, 1, 1, 2, 0, 0],
      [0.5, 0.152680121022586, 0.847319878977414],
    ],
    [
      [40, 2, 1, 2, 10, 9],
      [0.907359307359307, 0.799039609407923, 0.971439937591184],
    ],
  ])("of %j at 95 %%", (counts, expected) => {
    const found = bounded(counts);
    expectInterval(found, expected);
    expect(found).toMatchObject({ level: 0.95, method: "post-stratified-mover", unlabelledShare: 0 });
  });

  test("and reads the judge's rate from the unlabelled alone when items were drawn within judge labels", () => {
    const found = bounded([6, 4, 2, 488, 20_000, 350], 0.9, "within-judge-label");
    expectInterval(found, [0.0145102040816327, 0.00892487287210278, 0.0225493133992094]);
    expect(found.level).toBe(0.9);
    const same: Counts = [6, 4, 2, 488, 20_000, 350];
    expect(bounded(same, 0.95, "at-random")).toEqual(bounded(same));
  });
});

const count = fc.nat(40);
const counts = fc
  .tuple(count, count, count, count, count, count)
  .map(([tp, fp, fn, tn, yes, no]): Counts => [tp, fp, fn, tn, yes + no, yes])
  .filter(([tp, fp, fn, tn]) => tp + fp + fn + tn > 0);

test("the interval holds its estimate, stays in [0, 1] and widens with the level", () => {
  fc.assert(
    fc.property(counts, (sample) => {
      const found = bounded(sample);
      const wider = bounded(sample, 0.99);
      expect(found.lower).toBeLessThanOrEqual(found.estimate);
      expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
      expect(wider.lower).toBeGreaterThanOrEqual(0);
      expect(wider.lower).toBeLessThanOrEqual(found.lower);
      expect(wider.upper).toBeGreaterThanOrEqual(found.upper);
      expect(wider.upper).toBeLessThanOrEqual(1);
    }),
    { seed: 311, numRuns: 60 },
  );
});

test("exchanging what the judge calls positive changes nothing, exchanging what the human does mirrors it", () => {
  fc.assert(
    fc.property(counts, ([tp, fp, fn, tn, items, positive]) => {
      const found = bounded([tp, fp, fn, tn, items, positive]);
      const judgeTurned = bounded([fn, tn, tp, fp, items, items - positive]);
      expectInterval(judgeTurned, [found.estimate, found.lower, found.upper]);
      expect(judgeTurned.unlabelledShare).toBeCloseTo(found.unlabelledShare, 11);
      if (found.unlabelledShare > 0) return;
      expectInterval(bounded([fp, tp, tn, fn, items, positive]), [
        1 - found.estimate,
        1 - found.upper,
        1 - found.lower,
      ]);
    }),
    { seed: 312, numRuns: 60 },
  );
});

test("a judge label without a labelled item could hold anything", () => {
  const noYes = bounded([0, 0, 5, 95, 900, 250]);
  expect(noYes.unlabelledShare).toBe(0.25);
  expect(noYes.estimate).toBeCloseTo(0.75 * 0.05, 12);
  expect(noYes.lower).toBeLessThan(noYes.estimate);
  expect(noYes.upper).toBeGreaterThan(0.25 + 0.75 * 0.05);
  expect(noYes.upper).toBeLessThan(0.25 + 0.75 * 0.15);
  const noNo = bounded([60, 40, 0, 0, 900, 650]);
  expect(noNo.unlabelledShare).toBe(0.25);
  expect(noNo.estimate).toBeCloseTo(0.75 * 0.6, 12);
  expect(noNo.upper).toBeGreaterThan(0.25 + 0.75 * 0.6);
});

test("among very many judged items the labelled ones weigh only by the rates they show", () => {
  const found = bounded([9, 20, 2, 969, 1_000_000, 27_800]);
  expect(found.estimate).toBeCloseTo(0.0278 * (9 / 29) + 0.9722 * (2 / 971), 5);
});

test("what cannot be read is named", () => {
  const good: Counts = [1, 2, 3, 4, 20, 5];
  const { labelled, unlabelled } = sampleOf(good);
  const whole = (part: Partial<JudgedSample["labelled"]>) =>
    boundedPredictionPoweredMean({ labelled: { ...labelled, ...part }, unlabelled });
  const judged = (part: Partial<JudgedSample["unlabelled"]>) =>
    boundedPredictionPoweredMean({ labelled, unlabelled: { ...unlabelled, ...part } });
  expect(whole({ truePositive: -1 })).toEqual({ code: "negative_count", field: "labelled.truePositive" });
  expect(whole({ falsePositive: 0.5 })).toEqual({ code: "not_an_integer", field: "labelled.falsePositive" });
  expect(whole({ falseNegative: Number.NaN })).toEqual({
    code: "not_a_number",
    field: "labelled.falseNegative",
  });
  expect(whole({ trueNegative: Number.POSITIVE_INFINITY })).toEqual({
    code: "not_a_number",
    field: "labelled.trueNegative",
  });
  expect(judged({ items: -2 })).toEqual({ code: "negative_count", field: "unlabelled.items" });
  expect(judged({ positive: 1.5 })).toEqual({ code: "not_an_integer", field: "unlabelled.positive" });
  expect(judged({ positive: 21 })).toEqual({ code: "more_than_total", field: "unlabelled.positive" });
  expect(judged({ positive: 20 })).not.toHaveProperty("code");
  expect(boundedPredictionPoweredMean({ ...sampleOf(good), level: 0 })).toEqual({
    code: "out_of_range",
    field: "level",
  });
  expect(boundedPredictionPoweredMean(sampleOf([0, 0, 0, 0, 20, 5]))).toEqual({
    code: "empty",
    field: "labelled",
  });
  expect(
    boundedPredictionPoweredMean({ ...sampleOf([1, 2, 3, 4, 0, 0]), drawn: "within-judge-label" }),
  ).toEqual({ code: "empty", field: "unlabelled.items" });
  expect(bounded([1, 2, 3, 4, 0, 0]).estimate).toBeCloseTo(0.4, 12);
});

test("counts of any size give numbers", () => {
  const found = bounded([3, 1, 0, 1e12, 1e15, 1e4]);
  expect(found.upper).toBeGreaterThan(found.estimate);
  expect(found.upper).toBeLessThan(1e-10);
});
