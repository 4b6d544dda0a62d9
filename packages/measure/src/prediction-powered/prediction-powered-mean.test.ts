import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import {
  type PredictedSample,
  type PredictionPoweredMean,
  predictionPoweredMean,
} from "./prediction-powered-mean.js";
import { tunedLambda } from "./tuned-lambda.js";

const labels = [2.1, 3.4, 1.0, 5.2, 4.4, 2.8];
const predictions = [1.8, 3.0, 1.7, 4.1, 4.9, 2.0];
const unlabelledPredictions = [2.2, 3.1, 4.5, 1.2, 3.3, 2.7, 5.0, 0.9];
const good = { labels, predictions, unlabelledPredictions };

function mean(sample: PredictedSample): PredictionPoweredMean {
  const found = predictionPoweredMean(sample);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** Estimate, ends, standard error and weight. */
function numbers(sample: PredictedSample): number[] {
  const { estimate, lower, upper, standardError, lambda } = mean(sample);
  return [estimate, lower, upper, standardError, lambda];
}

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs((found[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-12);
  }
}

// R: v <- function(x) mean((x - mean(x))^2)
//    ppi <- function(y, h, u, l, level) { p <- l * mean(u) + mean(y - l * h)
//      se <- sqrt(l^2 * v(u) / length(u) + v(y - l * h) / length(y)); z <- qnorm(1 - (1 - level) / 2)
//      c(p, p - z * se, p + z * se, se, l) }
//    tuned: l <- min(1, max(0, mean((y - mean(y)) * (h - mean(h))) / ((1 + length(y) / length(u)) * var(c(h, u)))))
describe("the mean and its interval are those of the published formulas", () => {
  test("with the weight tuned", () => {
    expectClose(
      numbers(good),
      [3.12421309243947, 2.26304090339653, 3.98538528148241, 0.439381639578969, 0.476065985732815],
    );
  });

  test("with the predictions as they are, with a part of them and without", () => {
    expectClose(
      numbers({ ...good, lambda: 1 }),
      [3.09583333333333, 2.02660555344624, 4.16506111322043, 0.545534401816068, 1],
    );
    expectClose(
      numbers({ ...good, lambda: 0.25, level: 0.8 }),
      [3.13645833333333, 2.52382526226016, 3.74909140440651, 0.478040125379451, 0.25],
    );
    expectClose(
      numbers({ ...good, lambda: 0, level: 0.9 }),
      [3.15, 2.21329152189162, 4.08670847810838, 0.569478318775663, 0],
    );
  });

  test("with a tuned weight that stops at 1 and at 0", () => {
    const third = (values: readonly number[]) => values.map((value) => value / 3);
    const minus = (values: readonly number[]) => values.map((value) => -value);
    expectClose(
      numbers({
        labels,
        predictions: third(predictions),
        unlabelledPredictions: third(unlabelledPredictions),
      }),
      [3.13194444444444, 2.23421262888708, 4.0296762600018, 0.458034853006766, 1],
    );
    expectClose(
      numbers({
        labels,
        predictions: minus(predictions),
        unlabelledPredictions: minus(unlabelledPredictions),
      }),
      [3.15, 2.03384300522328, 4.26615699477672, 0.569478318775663, 0],
    );
  });

  test("as ppi_py gives them on 60 labelled and 190 judged refusals", () => {
    const sample = {
      labels: [...Array(10).fill(1), ...Array(10).fill(1), ...Array(40).fill(0)],
      predictions: [...Array(10).fill(1), ...Array(50).fill(0)],
      unlabelledPredictions: [...Array(30).fill(1), ...Array(160).fill(0)],
      level: 0.9,
    };
    expectClose(numbers(sample).slice(0, 3), [0.327843915343915, 0.244514097436025, 0.411173733251805]);
    expectClose(
      numbers({ ...sample, lambda: 1 }).slice(0, 3),
      [0.324561403508772, 0.234249722644858, 0.414873084372686],
    );
  });
});

test("the method says whether the weight was tuned", () => {
  expect(mean(good)).toMatchObject({ method: "prediction-powered-tuned", level: 0.95 });
  expect(mean({ ...good, lambda: 0.5, level: 0.8 })).toMatchObject({
    method: "prediction-powered",
    level: 0.8,
  });
});

const value = fc.integer({ min: -40, max: 40 });
const samples = fc.record({
  pairs: fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 20 }),
  unlabelledPredictions: fc.array(value, { minLength: 2, maxLength: 20 }),
});

test("the tuned weight gives the smallest variance of all, the divisors of the variances apart", () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), ({ pairs }, lambda) => {
      const humans = pairs.map(([human]) => human);
      const judged = pairs.map(([, judge]) => judge);
      // With the labelled predictions twice as the others, all variances are the same but for one less in a divisor.
      const sample = { labels: humans, predictions: judged, unlabelledPredictions: [...judged, ...judged] };
      const tuned = predictionPoweredMean(sample);
      const other = predictionPoweredMean({ ...sample, lambda });
      if (isProblem(tuned) || isProblem(other)) return;
      const slack = 1 + 1 / (3 * pairs.length - 1);
      expect(tuned.standardError).toBeLessThanOrEqual(other.standardError * slack + 1e-9);
    }),
    { seed: 301 },
  );
});

test("moving and scaling everything moves and scales the interval", () => {
  fc.assert(
    fc.property(
      samples,
      value,
      fc.integer({ min: 1, max: 9 }),
      ({ pairs, unlabelledPredictions: others }, shift, scale) => {
        const change = (x: number) => shift + scale * x;
        const humans = pairs.map(([human]) => human);
        const judged = pairs.map(([, judge]) => judge);
        const before = predictionPoweredMean({
          labels: humans,
          predictions: judged,
          unlabelledPredictions: others,
        });
        const after = predictionPoweredMean({
          labels: humans.map(change),
          predictions: judged.map(change),
          unlabelledPredictions: others.map(change),
        });
        if (isProblem(before) || isProblem(after)) {
          expect(after).toEqual(before);
          return;
        }
        expect(after.lambda).toBeCloseTo(before.lambda, 9);
        expect(after.lower).toBeCloseTo(change(before.lower), 7);
        expect(after.upper).toBeCloseTo(change(before.upper), 7);
      },
    ),
    { seed: 302 },
  );
});

test("predictions that do not vary have no weight", () => {
  expect(tunedLambda({ labels, predictions: labels.map(() => 1), unlabelledPredictions: [1, 1] })).toBe(0);
  expect(
    mean({ labels, predictions: labels.map(() => 1), unlabelledPredictions: [1, 1] }).estimate,
  ).toBeCloseTo(3.15);
  const tenths = {
    labels: [0.1, 0.7, 0.2],
    predictions: [0.1, 0.1, 0.1],
    unlabelledPredictions: [0.1, 0.1, 0.1],
  };
  expect(tunedLambda(tenths)).toBe(0);
  // Their squares are too small for a number.
  expect(tunedLambda({ labels: [0, 1], predictions: [0, 1e-200], unlabelledPredictions: [0, 1e-200] })).toBe(
    0,
  );
});

test("where nothing used varies there is no width to give", () => {
  const problem = { code: "zero_variance", field: "labels" };
  expect(
    predictionPoweredMean({ labels: [0, 0], predictions: [0, 1], unlabelledPredictions: [0, 1] }),
  ).toEqual(problem);
  expect(predictionPoweredMean({ labels: [0.1], predictions: [1], unlabelledPredictions: [1] })).toEqual(
    problem,
  );
  expect(
    predictionPoweredMean({ labels: [0, 1], predictions: [0, 1], unlabelledPredictions: [1, 1], lambda: 1 }),
  ).toEqual(problem);
  expect(
    mean({ labels: [0, 1], predictions: [0, 1], unlabelledPredictions: [0, 1, 0, 1], lambda: 1 })
      .standardError,
  ).toBeCloseTo(0.25, 12);
});

describe("bad input is named", () => {
  test.each([
    [
      { ...good, labels: [] },
      { code: "empty", field: "labels" },
    ],
    [
      { ...good, predictions: [] },
      { code: "empty", field: "predictions" },
    ],
    [
      { ...good, unlabelledPredictions: [] },
      { code: "empty", field: "unlabelledPredictions" },
    ],
    [
      { ...good, labels: [1, Number.NaN] },
      { code: "not_a_number", field: "labels", index: 1 },
    ],
    [
      { ...good, predictions: [Number.POSITIVE_INFINITY] },
      { code: "not_a_number", field: "predictions", index: 0 },
    ],
    [
      { ...good, unlabelledPredictions: [1, 2, Number.NEGATIVE_INFINITY] },
      { code: "not_a_number", field: "unlabelledPredictions", index: 2 },
    ],
    [
      { ...good, predictions: [1, 2] },
      { code: "length_mismatch", field: "predictions" },
    ],
    [
      { ...good, lambda: Number.NaN },
      { code: "not_a_number", field: "lambda" },
    ],
    [
      { ...good, lambda: -0.01 },
      { code: "out_of_range", field: "lambda" },
    ],
    [
      { ...good, lambda: 1.01 },
      { code: "out_of_range", field: "lambda" },
    ],
    [
      { ...good, level: 1 },
      { code: "out_of_range", field: "level" },
    ],
    [
      { ...good, level: Number.NaN },
      { code: "not_a_number", field: "level" },
    ],
    [
      { labels: [1e300, -1e300], predictions: [0, 1], unlabelledPredictions: [0, 1] },
      { code: "out_of_range", field: "labels" },
    ],
  ])("%j", (sample, expected) => {
    expect(predictionPoweredMean(sample)).toEqual(expected);
  });
});
