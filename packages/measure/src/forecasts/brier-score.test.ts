import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type BrierScore, brierScore } from "./brier-score.js";

function brier(input: Parameters<typeof brierScore>[0]): BrierScore {
  const found = brierScore(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

describe("the Brier score", () => {
  const probabilities = [0.1, 0.8, 0.1, 0.8, 0.1, 0.8, 0.1, 0.5];
  const outcomes = [false, true, true, true, false, false, false, true];

  test("is split as Murphy did, worked by hand", () => {
    const found = brier({ probabilities, outcomes });
    // At 0.1 one of four came to pass, at 0.5 one of one, at 0.8 two of three; over all a half.
    expect(found.groups).toEqual([
      { forecast: 0.1, observed: 1 / 4, count: 4 },
      { forecast: 0.5, observed: 1, count: 1 },
      { forecast: 0.8, observed: 2 / 3, count: 3 },
    ]);
    expect(found.score).toBeCloseTo((3 * 0.01 + 0.81 + 2 * 0.04 + 0.64 + 0.25) / 8, 12);
    expect(found.reliability).toBeCloseTo((4 * 0.15 ** 2 + 0.25 + 3 * (0.8 - 2 / 3) ** 2) / 8, 12);
    expect(found.resolution).toBeCloseTo((4 * 0.0625 + 0.25 + 3 / 36) / 8, 12);
    expect(found.uncertainty).toBe(0.25);
    expect(found.withinGroups).toBe(0);
  });

  test("is split over bins too, with what their width adds", () => {
    const found = brier({ probabilities: [0, 0.4, 0.5, 1], outcomes: [false, true, true, true], bins: 2 });
    expect(found.groups).toEqual([
      { forecast: 0.2, observed: 0.5, count: 2 },
      { forecast: 0.75, observed: 1, count: 2 },
    ]);
    expect(found.score).toBeCloseTo((0.36 + 0.25) / 4, 12);
    expect(found.reliability).toBeCloseTo((0.09 + 0.0625) / 2, 12);
    expect(found.resolution).toBeCloseTo(0.0625, 12);
    expect(found.uncertainty).toBeCloseTo(0.1875, 12);
    // Stephenson's two terms: mean of (p − p̄)² less twice the mean of (p − p̄)(o − ō) within bins.
    const [variance, covariance] = [(2 * 0.04 + 2 * 0.0625) / 4, (0.2 * 0.5 + 0.2 * 0.5) / 4];
    expect(found.withinGroups).toBeCloseTo(variance - 2 * covariance, 12);
  });

  test("of certain and right forecasts is 0, of wrong ones 1", () => {
    expect(brier({ probabilities: [0, 1], outcomes: [false, true] })).toMatchObject({
      score: 0,
      reliability: 0,
      resolution: 0.25,
      uncertainty: 0.25,
    });
    expect(brier({ probabilities: [1], outcomes: [false] })).toMatchObject({ score: 1, uncertainty: 0 });
  });
});

test("the parts make up the score, with groups or bins, in any order", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(pairs, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), (given, bins) => {
      const input = (list: typeof given) => ({
        probabilities: list.map(([twentieths]) => twentieths / 20),
        outcomes: list.map(([, outcome]) => outcome),
        ...(bins === undefined ? {} : { bins }),
      });
      const found = brier(input(given));
      const { score, reliability, resolution, uncertainty, withinGroups } = found;
      expect(reliability - resolution + uncertainty + withinGroups).toBeCloseTo(score, 12);
      expect(found.groups.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
      expect(brier(input(given.toReversed())).score).toBeCloseTo(score, 12);
      for (const part of [score, reliability, resolution, uncertainty])
        expect(part).toBeGreaterThanOrEqual(0);
    }),
    { seed: 441 },
  );
});

test("bad input is named", () => {
  expect(brierScore({ probabilities: [], outcomes: [] })).toEqual({ code: "empty", field: "probabilities" });
  expect(brierScore({ probabilities: [0.5], outcomes: [] })).toEqual({
    code: "length_mismatch",
    field: "outcomes",
  });
  const at = (probability: number) =>
    brierScore({ probabilities: [0.5, probability], outcomes: [true, true] });
  expect(at(Number.NaN)).toEqual({ code: "not_a_number", field: "probabilities", index: 1 });
  expect(at(-0.01)).toEqual({ code: "out_of_range", field: "probabilities", index: 1 });
  expect(at(1.01)).toEqual({ code: "out_of_range", field: "probabilities", index: 1 });
  for (const bins of [0, 1.5, Number.NaN]) {
    expect(brierScore({ probabilities: [0.5], outcomes: [true], bins })).toEqual({
      code: "out_of_range",
      field: "bins",
    });
  }
});
