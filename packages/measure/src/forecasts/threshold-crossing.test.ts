import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type ThresholdCrossing, thresholdCrossing } from "./threshold-crossing.js";

const days = [0, 41, 95, 160, 233, 300, 371, 402];
const values = [3.2, 4.9, 5.1, 9.7, 11.2, 25.1, 28.4, 44];
const base = { days, values, threshold: 100, horizon: 550, seed: 1 } as const;

function crossing(input: Parameters<typeof thresholdCrossing>[0]): ThresholdCrossing {
  const found = thresholdCrossing(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/**
 * Days by which the line is over the threshold, with the probability, by Student's t of the line's height
 * there.
 */
const EXACT = [
  [0.025, 497.8975218980142],
  [0.1, 518.1081927609675],
  [0.25, 534.0402889958668],
  [0.5, 551.2548326322139],
  [0.75, 570.057426744204],
  [0.9, 590.8388751012035],
  [0.975, 623.5336661352176],
] as const;

describe("the day of crossing", () => {
  test("is, for the fitted line, (log2(threshold) − intercept) / slope of R's lm(log2(values) ~ days)", () => {
    const found = crossing(base);
    expect(found.estimate).toBeCloseTo(551.2548326322139, 7);
    expect(found).toMatchObject({ level: 0.95, method: "bootstrap-residuals", never: 0 });
  });

  test("has about the distribution that Student's t gives it, by either resampling", () => {
    for (const [resampling, near] of [
      ["residuals", 0.1],
      ["cases", 0.4],
    ] as const) {
      const { quantiles, byHorizon, lower, upper } = crossing({
        ...base,
        resampling,
        replicates: 20_000,
        probabilities: EXACT.map(([probability]) => probability),
      });
      for (const [place, [probability, day]] of EXACT.entries()) {
        const spread = Math.abs(day - 551.25) + 15;
        expect(quantiles[place]?.probability).toBe(probability);
        expect(Math.abs((quantiles[place]?.day ?? 0) - day)).toBeLessThan(near * spread);
      }
      expect(Math.abs(byHorizon - 0.485)).toBeLessThan(0.05);
      expect([lower, upper]).toEqual([quantiles[0]?.day, quantiles[6]?.day]);
    }
  });

  test("is drawn anew with another seed only", () => {
    expect(crossing(base)).toEqual(crossing({ ...base, replicates: 2000, resampling: "residuals" }));
    expect(crossing(base).quantiles).not.toEqual(crossing({ ...base, seed: "other" }).quantiles);
    expect(crossing({ ...base, resampling: "cases" }).method).toBe("bootstrap-cases");
  });

  test("comes with five quantiles unless others are asked for", () => {
    const { quantiles } = crossing(base);
    expect(quantiles.map(({ probability }) => probability)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9]);
    expect(crossing({ ...base, probabilities: [] }).quantiles).toEqual([]);
  });

  test("is a replicate's own: the share of them before a quantile's day is its probability", () => {
    const { quantiles, lower, upper } = crossing({ ...base, replicates: 1000, level: 0.8 });
    for (const { probability, day } of quantiles) {
      expect(crossing({ ...base, replicates: 1000, horizon: day }).byHorizon).toBe(probability);
      expect(crossing({ ...base, replicates: 1000, horizon: day - 1e-6 }).byHorizon).toBe(
        probability - 0.001,
      );
    }
    expect([lower, upper]).toEqual([quantiles[0]?.day, quantiles[4]?.day]);
  });

  test("is the first day of the series when the trend is over the threshold from there", () => {
    const found = crossing({
      ...base,
      days: days.toReversed(),
      values: values.toReversed(),
      threshold: 0.01,
    });
    expect(found).toMatchObject({ estimate: 0, lower: 0, upper: 0, never: 0, byHorizon: 1 });
    const falling = crossing({ ...base, values: values.toReversed(), threshold: 1 });
    expect(falling).toMatchObject({ estimate: 0, never: 0 });
  });

  test("is never for a trend that falls away from the threshold", () => {
    const found = crossing({ ...base, values: values.toReversed(), threshold: 1000 });
    expect(found).toMatchObject({
      estimate: Number.POSITIVE_INFINITY,
      lower: Number.POSITIVE_INFINITY,
      upper: Number.POSITIVE_INFINITY,
      never: 1,
      byHorizon: 0,
    });
  });

  test("has no upper end, and a chance never to come, when the trend may not rise", () => {
    const found = crossing({ ...base, values: [5, 9, 4, 12, 3, 8, 11, 4], horizon: 1000 });
    // R: pt(coef/se, 6) of the slope gives 0.475.
    expect(Math.abs(found.never - 0.475)).toBeLessThan(0.06);
    expect(found.upper).toBe(Number.POSITIVE_INFINITY);
    expect(found.lower).toBeGreaterThan(402);
    expect(found.byHorizon).toBeLessThan(1 - found.never);
    expect(found.byHorizon).toBeGreaterThan(0);
  });

  test("is certain when the series is exactly exponential", () => {
    for (const resampling of ["residuals", "cases"] as const) {
      const exact = { days: [0, 7, 14, 21], values: [1, 2, 4, 8], threshold: 64, horizon: 42, seed: 3 };
      const found = crossing({ ...exact, resampling, horizon: 42.001 });
      for (const end of [found.estimate, found.lower, found.upper]) expect(end).toBeCloseTo(42, 6);
      expect(found.byHorizon).toBe(1);
    }
  });

  test("can be had where one point alone carries the slope", () => {
    const lever = { days: [0, 0, 0, 10], values: [1, 2, 4, 16], threshold: 32, horizon: 20, seed: 4 };
    for (const resampling of ["residuals", "cases"] as const) {
      const found = crossing({ ...lever, resampling });
      // log2: 0, 1, 2 on day 0 and 4 on day 10, so that the line is 1 + 0.3 × day.
      expect(found.estimate).toBeCloseTo(40 / 3, 9);
      expect(found.lower).toBeLessThan(found.estimate);
      expect(found.upper).toBeGreaterThan(found.estimate);
    }
  });
});

test("a higher threshold is crossed later, draw by draw", () => {
  fc.assert(
    fc.property(fc.double({ min: 20, max: 1000, noNaN: true }), fc.integer(), (threshold, seed) => {
      const given = { ...base, seed, replicates: 100 };
      const [near, far] = [
        crossing({ ...given, threshold }),
        crossing({ ...given, threshold: 2 * threshold }),
      ];
      for (const [place, { day }] of near.quantiles.entries()) {
        expect(far.quantiles[place]?.day).toBeGreaterThan(day);
      }
      expect(far.byHorizon).toBeLessThanOrEqual(near.byHorizon);
    }),
    { seed: 411, numRuns: 30 },
  );
});

test("bad input is named", () => {
  const found = (given: Partial<Parameters<typeof thresholdCrossing>[0]>) =>
    thresholdCrossing({ ...base, ...given });
  expect(found({ threshold: Number.NaN })).toEqual({ code: "not_a_number", field: "threshold" });
  expect(found({ threshold: 0 })).toEqual({ code: "out_of_range", field: "threshold" });
  expect(found({ horizon: Number.POSITIVE_INFINITY })).toEqual({ code: "not_a_number", field: "horizon" });
  for (const replicates of [99, 1_000_001, 200.5, Number.NaN]) {
    expect(found({ replicates })).toEqual({ code: "out_of_range", field: "replicates" });
  }
  expect(found({ replicates: 100 })).toMatchObject({ method: "bootstrap-residuals" });
  expect(found({ probabilities: [0.5, 1] })).toEqual({
    code: "out_of_range",
    field: "probabilities",
    index: 1,
  });
  expect(found({ level: 0 })).toEqual({ code: "out_of_range", field: "level" });
  expect(found({ values: values.map(() => 1) })).toEqual({ code: "zero_variance", field: "values" });
  expect(found({ days: days.slice(0, 2), values: [1, 2] })).toEqual({ code: "too_few", field: "days" });
});
