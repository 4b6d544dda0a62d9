import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { wilson } from "../proportions/wilson.js";
import { histogramQuantile } from "./histogram-quantile.js";
import { type HistogramShare, histogramShareAbove } from "./histogram-share-above.js";
import { addScore, binOf, mergeHistograms, type ScoreHistogram, scoreHistogram } from "./score-histogram.js";
import type { BoundedQuantile } from "./sketch-quantile.js";

function histogramOf(scores: readonly number[], bins?: number): ScoreHistogram {
  const histogram = scoreHistogram(bins);
  if (isProblem(histogram)) throw new Error(histogram.code);
  for (const score of scores) {
    if (addScore(histogram, score) !== undefined) throw new Error(`refused ${score}`);
  }
  return histogram;
}

function merged(left: ScoreHistogram, right: ScoreHistogram): ScoreHistogram {
  const found = mergeHistograms(left, right);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

function quantile(histogram: ScoreHistogram, share: number): BoundedQuantile {
  const found = histogramQuantile(histogram, share);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

function shareAbove(histogram: ScoreHistogram, threshold: number, level?: number): HistogramShare {
  const found = histogramShareAbove(histogram, threshold, level);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

function wilsonEnds(x: number, n: number, level = 0.95): { lower: number; upper: number } {
  const found = wilson(x, n, level);
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const bins = fc.constantFrom(1, 3, 10, 49, 100);
const edge = fc.tuple(fc.nat(100), bins).map(([place, of]) => Math.min(place, of) / of);
const score = fc.oneof(unit, edge);
const scores = fc.array(score, { maxLength: 50 });
const some = fc.array(score, { minLength: 1, maxLength: 50 });

describe("a score histogram", () => {
  test("counts a score in the bin whose lower edge is the last not above it", () => {
    fc.assert(
      fc.property(score, bins, (one, of) => {
        const bin = binOf(one, of);
        expect(bin / of).toBeLessThanOrEqual(one);
        if (bin < of - 1) expect((bin + 1) / of).toBeGreaterThan(one);
        expect(bin).toBeLessThan(of);
      }),
      { seed: 371, numRuns: 500 },
    );
    // 0.29 × 100 rounds below 29; 0.07 × 100 rounds above 7.
    expect([0, 0.07, 0.29, 0.999, 1].map((one) => binOf(one, 100))).toEqual([0, 7, 29, 99, 99]);
    const wrong: string[] = [];
    for (let of = 1; of < 300; of++) {
      for (let place = 0; place < of; place++) {
        if (binOf(place / of, of) !== place) wrong.push(`${place}/${of}`);
        // The number next below an edge; times the bins it often rounds up to a whole one.
        const below = (place / of) * (1 - 2 ** -53);
        if (place > 0 && binOf(below, of) !== place - 1) wrong.push(`under ${place}/${of}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("has 100 bins unless told otherwise", () => {
    expect(histogramOf([0, 0.5, 1], 2).counts).toEqual(Float64Array.of(1, 2));
    expect(histogramOf([]).counts).toEqual(new Float64Array(100));
  });

  test("merged is what one histogram of all the scores would be, in any order", () => {
    fc.assert(
      fc.property(scores, scores, scores, bins, (one, two, three, of) => {
        const [a, b, c] = [histogramOf(one, of), histogramOf(two, of), histogramOf(three, of)];
        const all = histogramOf([...one, ...two, ...three], of);
        expect(merged(merged(a, b), c)).toEqual(all);
        expect(merged(c, merged(b, a))).toEqual(all);
        expect(a).toEqual(histogramOf(one, of));
      }),
      { seed: 372 },
    );
  });

  test("is not merged with other bins", () => {
    expect(mergeHistograms(histogramOf([], 3), histogramOf([], 4))).toEqual({
      code: "length_mismatch",
      field: "right.counts",
    });
  });
});

describe("a quantile of a histogram", () => {
  test("lies in the bin that holds the true one", () => {
    fc.assert(
      fc.property(some, bins, unit, (seen, of, share) => {
        const sorted = [...seen].sort((left, right) => left - right);
        const truth = sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
        const found = quantile(histogramOf(seen, of), share);
        expect(found.lower).toBeLessThanOrEqual(truth);
        expect(found.upper).toBeGreaterThanOrEqual(truth);
        expect(found.upper - found.lower).toBeCloseTo(1 / of, 12);
        expect(found.estimate).toBeGreaterThan(found.lower);
        expect(found.estimate).toBeLessThan(found.upper);
      }),
      { seed: 373 },
    );
  });

  test("is spread evenly over its bin", () => {
    const histogram = histogramOf([0.1, 0.55, 0.56, 0.57, 0.58, 0.9], 10);
    expect(quantile(histogram, 0)).toEqual({ estimate: 0.15, lower: 0.1, upper: 0.2 });
    expect(quantile(histogram, 0.2).estimate).toBeCloseTo(0.5125, 12);
    expect(quantile(histogram, 0.8)).toEqual({ estimate: 0.5875, lower: 0.5, upper: 0.6 });
    expect(quantile(histogram, 1).lower).toBe(0.9);
  });
});

describe("the share above a threshold", () => {
  // R: prop.test(30, 200, correct = FALSE)$conf.int
  test("on an edge is Wilson's", () => {
    const histogram: ScoreHistogram = { counts: Float64Array.of(100, 70, 20, 10) };
    const found = shareAbove(histogram, 0.5);
    expect(found).toMatchObject({ estimate: 0.15, level: 0.95, method: "wilson", certain: 30, possible: 30 });
    expect(found.lower).toBeCloseTo(0.10713593562242, 12);
    expect(found.upper).toBeCloseTo(0.206055792841667, 12);
    expect(shareAbove(histogram, 0)).toMatchObject({ estimate: 1, certain: 200, possible: 200 });
    expect(shareAbove(histogram, 0.75, 0.8)).toMatchObject({ ...wilsonEnds(10, 200, 0.8), level: 0.8 });
  });

  test("inside a bin allows for none and for all of it", () => {
    const histogram: ScoreHistogram = { counts: Float64Array.of(100, 70, 20, 10) };
    const found = shareAbove(histogram, 0.3);
    expect(found).toMatchObject({ level: 0.95, method: "wilson-bounds", certain: 30, possible: 100 });
    expect(found.estimate).toBeCloseTo((30 + 70 * 0.8) / 200, 12);
    expect(found.lower).toBe(wilsonEnds(30, 200).lower);
    expect(found.upper).toBe(wilsonEnds(100, 200).upper);
    expect(shareAbove(histogram, 1)).toMatchObject({ estimate: 0, lower: 0, certain: 0, possible: 10 });
  });

  test("holds the counted share, and is exact on the edges", () => {
    fc.assert(
      fc.property(some, bins, score, (seen, of, threshold) => {
        const above = seen.filter((one) => one >= threshold).length;
        const found = shareAbove(histogramOf(seen, of), threshold);
        expect(found.certain).toBeLessThanOrEqual(above);
        expect(found.possible).toBeGreaterThanOrEqual(above);
        expect(found.lower).toBeLessThanOrEqual(found.estimate);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate);
        if (found.method === "wilson")
          expect(found).toMatchObject({ estimate: above / seen.length, certain: above });
      }),
      { seed: 374 },
    );
  });
});

test("what no histogram can count or tell is named", () => {
  const histogram = histogramOf([0.5], 2);
  expect(addScore(histogram, Number.NaN)).toEqual({ code: "not_a_number", field: "score" });
  expect(addScore(histogram, -0.01)).toEqual({ code: "out_of_range", field: "score" });
  expect(addScore(histogram, 1.01)).toEqual({ code: "out_of_range", field: "score" });
  expect(histogram.counts).toEqual(Float64Array.of(0, 1));
  expect(scoreHistogram(Number.NaN)).toEqual({ code: "not_a_number", field: "bins" });
  expect(scoreHistogram(0)).toEqual({ code: "out_of_range", field: "bins" });
  expect(scoreHistogram(65_537)).toEqual({ code: "out_of_range", field: "bins" });
  expect(scoreHistogram(1.5)).toEqual({ code: "not_an_integer", field: "bins" });
  expect(scoreHistogram(65_536)).not.toHaveProperty("code");
  const empty = { code: "empty", field: "counts" };
  expect(histogramQuantile(histogramOf([]), 0.5)).toEqual(empty);
  expect(histogramShareAbove(histogramOf([]), 0.5)).toEqual(empty);
  const negative = { counts: Float64Array.of(1, -1) };
  expect(histogramQuantile(negative, 0.5)).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(histogramShareAbove({ counts: Float64Array.of(Number.NaN) }, 0.5)).toEqual({
    code: "not_a_number",
    field: "counts",
    index: 0,
  });
  expect(histogramQuantile(histogram, 2)).toEqual({ code: "out_of_range", field: "share" });
  expect(histogramShareAbove(histogram, Number.NaN)).toEqual({ code: "not_a_number", field: "threshold" });
  expect(histogramShareAbove(histogram, -0.5)).toEqual({ code: "out_of_range", field: "threshold" });
  expect(histogramShareAbove(histogram, 0.5, 1)).toEqual({ code: "out_of_range", field: "level" });
});
