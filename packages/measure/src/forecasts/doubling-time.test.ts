import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type DoublingTime, doublingTime } from "./doubling-time.js";

const days = [0, 41, 95, 160, 233, 300, 371, 402];
const values = [3.2, 4.9, 5.1, 9.7, 11.2, 25.1, 28.4, 44];

function doubling(input: Parameters<typeof doublingTime>[0]): DoublingTime {
  const found = doublingTime(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** Relative difference of at most 1e-9. */
function expectClose(found: number, expected: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-9);
}

describe("the doubling time", () => {
  test("agrees with R, m <- lm(log2(values) ~ days); 1/coef(m)[2]; 1/confint(m)[2, ]", () => {
    const found = doubling({ days, values });
    expectClose(found.slope.estimate, 0.008949029544529015);
    expectClose(found.slope.lower, 0.007499232943303115);
    expectClose(found.slope.upper, 0.010398826145754915);
    expectClose(found.estimate, 111.7439600600436);
    expectClose(found.lower, 96.16470032131726);
    expectClose(found.upper, 133.34697129164513);
    expect(found).toMatchObject({ level: 0.95, method: "log-linear-t", growing: true });
    expect(found.slope).toMatchObject({ level: 0.95, method: "least-squares-t" });
  });

  test("agrees with R at another level, confint(m, level = 0.8)", () => {
    const { slope, level } = doubling({ days, values, level: 0.8 });
    expectClose(slope.lower, 0.008095973482046116);
    expectClose(slope.upper, 0.009802085607011913);
    expect([level, slope.level]).toEqual([0.8, 0.8]);
  });

  test("has no upper end when the slope's interval reaches 0", () => {
    const found = doubling({ days, values: [5, 9, 4, 12, 3, 8, 11, 4] });
    expectClose(found.slope.estimate, 0.0001306849722617807);
    expectClose(found.slope.lower, -0.004882618620619646);
    expectClose(found.estimate, 1 / 0.0001306849722617807);
    expectClose(found.lower, 1 / 0.005143988565143207);
    expect(found.upper).toBe(Number.POSITIVE_INFINITY);
    expect(found.growing).toBe(false);
  });

  test("is endless for a series that falls, whose halving time is −1 over the slope", () => {
    const found = doubling({ days: [0, 10, 20, 30], values: [8, 4, 2.01, 1] });
    expect([found.estimate, found.lower, found.upper]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    expect(found.growing).toBe(false);
    expect(-1 / found.slope.estimate).toBeCloseTo(10, 1);
  });

  test("of exact doubling every 7 days is 7 days, with an interval of no width", () => {
    const found = doubling({ days: [0, 7, 14, 21], values: [1, 2, 4, 8] });
    for (const end of [found.estimate, found.lower, found.upper]) expect(end).toBeCloseTo(7, 9);
  });
});

const series = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0.01, max: 1e6, noNaN: true })), {
    minLength: 3,
    maxLength: 12,
  })
  .filter(
    (points) =>
      new Set(points.map(([day]) => day)).size > 1 && new Set(points.map(([, value]) => value)).size > 1,
  );

test("order, the unit of the values and the first day do not matter", () => {
  fc.assert(
    fc.property(series, fc.double({ min: 0.1, max: 10, noNaN: true }), (points, unit) => {
      const given = doubling({ days: points.map(([day]) => day), values: points.map(([, value]) => value) });
      const turned = points.toReversed();
      const other = doubling({
        days: turned.map(([day]) => day + 500),
        values: turned.map(([, value]) => value * unit),
      });
      for (const end of ["estimate", "lower", "upper"] as const) {
        const scale = Math.max(1e-3, Math.abs(given.slope.upper), Math.abs(given.slope.lower));
        expect(Math.abs(other.slope[end] - given.slope[end])).toBeLessThan(1e-8 * scale);
      }
    }),
    { seed: 401 },
  );
});

test("a higher level gives a wider interval, which holds the estimate", () => {
  fc.assert(
    fc.property(series, (points) => {
      const input = { days: points.map(([day]) => day), values: points.map(([, value]) => value) };
      const [narrow, wide] = [doubling({ ...input, level: 0.5 }), doubling({ ...input, level: 0.95 })];
      expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
      expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
      expect(narrow.lower).toBeLessThanOrEqual(narrow.estimate);
      expect(narrow.upper).toBeGreaterThanOrEqual(narrow.estimate);
    }),
    { seed: 402 },
  );
});

test("bad input is named", () => {
  const found = (given: Partial<Parameters<typeof doublingTime>[0]>) =>
    doublingTime({ days, values, ...given });
  expect(found({ level: 1 })).toEqual({ code: "out_of_range", field: "level" });
  expect(found({ days: days.slice(1) })).toEqual({ code: "length_mismatch", field: "values" });
  expect(doublingTime({ days: [], values: [] })).toEqual({ code: "too_few", field: "days" });
  expect(doublingTime({ days: [1, 2], values: [1, 2] })).toEqual({ code: "too_few", field: "days" });
  expect(doublingTime({ days: [1, 2, 3], values: [1, 2, 5] })).toMatchObject({ method: "log-linear-t" });
  expect(doublingTime({ days: [1, Number.NaN, 3], values: [1, 2, 3] })).toEqual({
    code: "not_a_number",
    field: "days",
    index: 1,
  });
  expect(doublingTime({ days: [1, 2, 3], values: [1, 2, Number.POSITIVE_INFINITY] })).toEqual({
    code: "not_a_number",
    field: "values",
    index: 2,
  });
  for (const value of [0, -1]) {
    expect(doublingTime({ days: [1, 2, 3], values: [value, 2, 3] })).toEqual({
      code: "out_of_range",
      field: "values",
      index: 0,
    });
  }
  expect(doublingTime({ days: [1, 2, 3], values: [4, 4, 4] })).toEqual({
    code: "zero_variance",
    field: "values",
  });
  for (const day of [0, 0.1, 20_000.1, 1e200]) {
    expect(doublingTime({ days: [day, day, day], values: [1, 2, 4] })).toEqual({
      code: "zero_variance",
      field: "days",
    });
  }
  expect(doublingTime({ days: [1e200, -1e200, 0], values: [1, 2, 4] })).toEqual({
    code: "zero_variance",
    field: "days",
  });
});
