import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type Backtest, backtest } from "./backtest.js";
import type { Forecast } from "./forecast.js";

function tested(input: Parameters<typeof backtest>[0]): Backtest {
  const found = backtest(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** The last value, and one less and one more, are equally likely. */
const naive = (history: readonly number[]): Forecast => {
  const last = history.at(-1) ?? 0;
  return { kind: "samples", samples: [last + 1, last - 1, last] };
};

describe("rolling-origin evaluation", () => {
  test("scores each forecast made from the observations before its origin", () => {
    const found = tested({ series: [5, 6, 6, 9, 8.5], forecast: naive, firstOrigin: 2, levels: [0.5, 0.9] });
    expect(found.points).toEqual([
      // Samples 5, 6, 7: the central half reaches from 5.5 to 6.5, the central 90 % from 5.1 to 6.9.
      {
        origin: 2,
        observed: 6,
        median: 6,
        error: 0,
        crps: expect.closeTo(2 / 3 - 4 / 6, 12),
        pit: { lower: 1 / 3, upper: 2 / 3 },
        held: [true, true],
      },
      {
        origin: 3,
        observed: 9,
        median: 6,
        error: 3,
        crps: expect.closeTo(3 - 4 / 6, 12),
        pit: { lower: 1, upper: 1 },
        held: [false, false],
      },
      {
        origin: 4,
        observed: 8.5,
        median: 9,
        error: -0.5,
        crps: expect.closeTo((0.5 + 0.5 + 1.5) / 3 - 4 / 6, 12),
        pit: { lower: 1 / 3, upper: 1 / 3 },
        held: [true, true],
      },
    ]);
    expect(found.refused).toEqual([]);
    expect(found.meanError).toBeCloseTo(2.5 / 3, 12);
    expect(found.meanAbsoluteError).toBeCloseTo(3.5 / 3, 12);
    expect(found.meanCrps).toBeCloseTo((0 + 3 - 2 / 3 + 2.5 / 3 - 2 / 3) / 3, 12);
    expect(found.coverage).toEqual([
      { level: 0.5, held: 2, of: 3, share: 2 / 3 },
      { level: 0.9, held: 2, of: 3, share: 2 / 3 },
    ]);
    expect(found.pit).toEqual(found.points.map(({ pit }) => pit));
  });

  test("never shows a forecaster what comes after the origin", () => {
    const series = Array.from({ length: 20 }, (_, step) => step);
    const seen: [number, number | undefined, number][] = [];
    const forecast = (history: readonly number[], ahead: number): Forecast => {
      seen.push([history.length, history.at(-1), ahead]);
      return naive(history);
    };
    const { points } = tested({ series, forecast, firstOrigin: 4, ahead: 3, step: 5 });
    expect(seen).toEqual([
      [4, 3, 3],
      [9, 8, 3],
      [14, 13, 3],
    ]);
    expect(points.map(({ observed }) => observed)).toEqual([6, 11, 16]);
  });

  test("ends with the last observation, and takes every origin and 50, 80 and 95 % by default", () => {
    const found = tested({ series: [1, 2, 3, 4], forecast: naive, firstOrigin: 1 });
    expect(found.points.map(({ origin }) => origin)).toEqual([1, 2, 3]);
    expect(found.coverage.map(({ level }) => level)).toEqual([0.5, 0.8, 0.95]);
  });

  test("reads intervals and PIT from a normal forecast", () => {
    const forecast = (): Forecast => ({ kind: "normal", mean: 10, deviation: 2 });
    const { points } = tested({
      series: [0, 10 + 2 * 1.2, 10 + 2 * 1.3],
      forecast,
      firstOrigin: 1,
      levels: [0.8],
    });
    // The central 80 % ends at 1.2816 deviations.
    expect(points.map(({ held }) => held)).toEqual([[true], [false]]);
    expect(points[0]?.median).toBe(10);
    expect(points[0]?.pit.lower).toBeCloseTo(0.884930329778292, 12);
    expect(points[0]?.pit.upper).toBe(points[0]?.pit.lower);
  });

  test("reads intervals from given quantiles, between them where needed, and none outside", () => {
    const forecast = (): Forecast => ({
      kind: "quantiles",
      quantiles: [0.025, 0.25, 0.75, 0.975].map((probability) => ({ probability, value: 100 * probability })),
    });
    const found = tested({
      series: [0, 50, 25, 9.9, 10.1, 1, 99, 97.5],
      forecast,
      firstOrigin: 1,
      levels: [0.5, 0.8, 0.95, 0.99],
    });
    expect(found.points.map(({ median }) => median)).toEqual([50, 50, 50, 50, 50, 50, 50]);
    expect(found.points.map(({ held }) => held)).toEqual([
      [true, true, true, null],
      [true, true, true, null],
      [false, false, true, null],
      [false, true, true, null],
      [false, false, false, null],
      [false, false, false, null],
      [false, false, true, null],
    ]);
    expect(found.points.map(({ pit }) => [pit.lower, pit.upper])).toEqual([
      [0.25, 0.75],
      [0.025, 0.25],
      [0.025, 0.25],
      [0.025, 0.25],
      [0, 0.025],
      [0.975, 1],
      [0.75, 0.975],
    ]);
    expect(found.coverage[3]).toEqual({ level: 0.99, held: 0, of: 0, share: null });
    expect(found.coverage[0]).toEqual({ level: 0.5, held: 2, of: 7, share: 2 / 7 });
  });

  test("takes the last of several quantiles of one value for its PIT", () => {
    const forecast = (): Forecast => ({
      kind: "quantiles",
      quantiles: [
        { probability: 0.2, value: 0 },
        { probability: 0.5, value: 0 },
        { probability: 0.8, value: 3 },
      ],
    });
    const { points } = tested({ series: [0, 0, 3], forecast, firstOrigin: 1 });
    expect(points.map(({ pit }) => pit)).toEqual([
      { lower: 0, upper: 0.5 },
      { lower: 0.5, upper: 0.8 },
    ]);
  });

  test("lists the origins without a usable forecast, and goes on", () => {
    const forecast = (history: readonly number[]) => {
      if (history.length === 2) return { code: "too_few", field: "history" } as const;
      if (history.length === 3) return { kind: "samples", samples: [1] } as const;
      if (history.length === 4) {
        return { kind: "quantiles", quantiles: [{ probability: 0.6, value: 1 }] } as const;
      }
      return naive(history);
    };
    const { points, refused } = tested({ series: [1, 2, 3, 4, 5, 6], forecast, firstOrigin: 2 });
    expect(points.map(({ origin }) => origin)).toEqual([5]);
    expect(refused).toEqual([
      { origin: 2, problem: { code: "too_few", field: "history" } },
      { origin: 3, problem: { code: "too_few", field: "forecast.samples" } },
      { origin: 4, problem: { code: "too_few", field: "forecast.quantiles" } },
    ]);
    expect(backtest({ series: [1, 2, 3], forecast, firstOrigin: 2 })).toEqual({
      code: "too_few",
      field: "history",
    });
  });
});

test("a sample quantile is R's quantile(x, p), type 7", () => {
  const forecast = (): Forecast => ({ kind: "samples", samples: [3, 1, 4, 1, 5, 9, 2, 6] });
  const held = (observed: number) =>
    tested({ series: [0, observed], forecast, firstOrigin: 1, levels: [0.8, 0.5] }).points[0]?.held;
  // quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0.1, 0.25, 0.5, 0.75, 0.9)) is 1, 1.75, 3.5, 5.25, 6.9.
  expect([held(1), held(0.99), held(6.89), held(6.91)].map((one) => one?.[0])).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect([held(1.76), held(1.74), held(5.24), held(5.26)].map((one) => one?.[1])).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(tested({ series: [0, 1], forecast, firstOrigin: 1 }).points[0]?.median).toBe(3.5);
});

test("a wider level holds what a narrower one does", () => {
  const value = fc.integer({ min: -50, max: 50 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 9 }), value, (samples, observed) => {
      const { coverage, pit } = tested({
        series: [0, observed],
        forecast: () => ({ kind: "samples", samples }),
        firstOrigin: 1,
      });
      const [half = 0, most = 0, all = 0] = coverage.map(({ held }) => held);
      expect(half <= most && most <= all).toBe(true);
      expect(pit[0]?.lower).toBeLessThanOrEqual(pit[0]?.upper ?? 0);
    }),
    { seed: 431 },
  );
});

test("bad input is named", () => {
  const found = (given: Partial<Parameters<typeof backtest>[0]>) =>
    backtest({ series: [1, 2, 3, 4], forecast: naive, firstOrigin: 2, ...given });
  expect(found({ series: [1, Number.NaN, 2] })).toEqual({ code: "not_a_number", field: "series", index: 1 });
  expect(found({ firstOrigin: 0 })).toEqual({ code: "out_of_range", field: "firstOrigin" });
  expect(found({ firstOrigin: 1.5 })).toEqual({ code: "out_of_range", field: "firstOrigin" });
  expect(found({ ahead: 0 })).toEqual({ code: "out_of_range", field: "ahead" });
  expect(found({ step: 0 })).toEqual({ code: "out_of_range", field: "step" });
  expect(found({ levels: [0.5, 1] })).toEqual({ code: "out_of_range", field: "levels", index: 1 });
  expect(found({ firstOrigin: 4 })).toEqual({ code: "too_few", field: "series" });
  expect(found({ series: [] })).toEqual({ code: "too_few", field: "series" });
});
