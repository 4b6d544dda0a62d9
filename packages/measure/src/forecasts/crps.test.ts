import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../distributions/normal.js";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { crps } from "./crps.js";
import type { Forecast } from "./forecast.js";

function score(forecast: Forecast, observed: number): number {
  const found = crps(forecast, observed);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const normal = (mean: number, deviation: number): Forecast => ({ kind: "normal", mean, deviation });
const samples = (...drawn: number[]): Forecast => ({ kind: "samples", samples: drawn });
const quantiles = (...pairs: [number, number][]): Forecast => ({
  kind: "quantiles",
  quantiles: pairs.map(([probability, value]) => ({ probability, value })),
});

describe("the score of a normal forecast", () => {
  test("is the integral of (F(x) − 1(x ≥ y))², as R's integrate gives it", () => {
    for (const [mean, deviation, observed, expected] of [
      [0, 1, 0, 0.2336949772551091],
      [0, 1, 1, 0.6024413576276163],
      [0, 1, -2, 1.4527918216859033],
      [2, 3, -4, 4.358375465057708],
      [10, 0.5, 11.3, 1.019369088598139],
    ] as const) {
      expect(Math.abs(score(normal(mean, deviation), observed) / expected - 1)).toBeLessThan(1e-9);
    }
  });

  test("nears the absolute error as the forecast narrows", () => {
    expect(score(normal(3, 1e-320), 5)).toBe(2);
  });

  test("is the mean over fair samples, and nearly that of many quantiles", () => {
    const random = seededRandom("crps");
    const draws = 4000;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) {
      sum += score(samples(...Array.from({ length: 3 }, () => 1 + 2 * random.normal())), 2.5);
    }
    const exact = score(normal(1, 2), 2.5);
    expect(Math.abs(sum / draws - exact)).toBeLessThan(0.05);
    const many = Array.from({ length: 999 }, (_, i): [number, number] => [
      (i + 1) / 1000,
      1 + 2 * normalQuantile((i + 1) / 1000),
    ]);
    expect(Math.abs(score(quantiles(...many), 2.5) - exact)).toBeLessThan(2e-3);
  });
});

test("fair samples are scored by mean distance less half the mean difference of two other samples", () => {
  // Distances to 2 are 1, 1, 4, 0: mean 1.5. Pairs of 1, 3, 6, 2 differ by 2, 5, 1, 3, 1, 4: mean 16/6.
  expect(score(samples(1, 3, 6, 2), 2)).toBeCloseTo(1.5 - 16 / 12, 12);
  expect(score(samples(0, 4), 2)).toBe(0);
});

test("quantiles are scored by twice the mean pinball loss", () => {
  // Losses at 4: 0.1 × (4 − 1), 0.5 × (4 − 2), 0.1 × (7 − 4).
  expect(score(quantiles([0.1, 1], [0.5, 2], [0.9, 7]), 4)).toBeCloseTo((2 * (0.3 + 1 + 0.3)) / 3, 12);
  expect(score(quantiles([0.5, 2]), 5)).toBe(3);
});

test("a shift moves nothing, a scale stretches the score, order of samples does not matter", () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 20 }), value, value, (drawn, observed, shift) => {
      const given = score(samples(...drawn), observed);
      expect(score(samples(...drawn.toReversed()), observed)).toBeCloseTo(given, 8);
      expect(score(samples(...drawn.map((one) => one + shift)), observed + shift)).toBeCloseTo(given, 8);
      expect(score(samples(...drawn.map((one) => 3 * one)), 3 * observed)).toBeCloseTo(3 * given, 7);
    }),
    { seed: 421 },
  );
});

test("bad input is named", () => {
  expect(crps(normal(0, 1), Number.NaN)).toEqual({ code: "not_a_number", field: "observed" });
  expect(crps(normal(Number.NaN, 1), 0)).toEqual({ code: "not_a_number", field: "forecast.mean" });
  expect(crps(normal(0, Number.POSITIVE_INFINITY), 0)).toEqual({
    code: "not_a_number",
    field: "forecast.deviation",
  });
  expect(crps(normal(0, -1), 0)).toEqual({ code: "out_of_range", field: "forecast.deviation" });
  expect(crps(normal(0, 0), 0)).toEqual({ code: "zero_variance", field: "forecast.deviation" });
  expect(crps(samples(1), 0)).toEqual({ code: "too_few", field: "forecast.samples" });
  expect(crps(samples(1, 2, Number.NaN), 0)).toEqual({
    code: "not_a_number",
    field: "forecast.samples",
    index: 2,
  });
  expect(crps(samples(Number.POSITIVE_INFINITY, 2), 0)).toMatchObject({ code: "not_a_number", index: 0 });
  expect(crps(quantiles(), 0)).toEqual({ code: "too_few", field: "forecast.quantiles" });
  const second = (code: string) => ({ code, field: "forecast.quantiles", index: 1 });
  expect(crps(quantiles([0.1, 1], [Number.NaN, 2]), 0)).toEqual(second("not_a_number"));
  expect(crps(quantiles([0.1, 1], [0.5, Number.NaN]), 0)).toEqual(second("not_a_number"));
  expect(crps(quantiles([0.1, 1], [0.1, 2]), 0)).toEqual(second("out_of_range"));
  expect(crps(quantiles([0.1, 1], [1, 2]), 0)).toEqual(second("out_of_range"));
  expect(crps(quantiles([0.1, 1], [0.5, 0.9]), 0)).toEqual(second("malformed"));
  expect(crps(quantiles([0, 1]), 0)).toMatchObject({ code: "out_of_range", index: 0 });
  expect(crps(quantiles([0.1, 1], [0.5, 1]), 1)).toBe(0);
});
