import { expect, test } from "vitest";
import { accumulate, settingsProblem } from "./cusum.js";

const ratios = Float64Array.of(-1, 1, 1.5, -0.5, 1, -3, 2.5);

test("the statistic sums the ratios, never below 0, and restarts after a signal", () => {
  expect(accumulate(ratios, { limit: 2.5 })).toEqual({
    points: [
      { statistic: 0, signal: false, runStart: null },
      { statistic: 1, signal: false, runStart: 1 },
      { statistic: 2.5, signal: true, runStart: 1 },
      { statistic: 0, signal: false, runStart: null },
      { statistic: 1, signal: false, runStart: 4 },
      { statistic: 0, signal: false, runStart: null },
      { statistic: 2.5, signal: true, runStart: 6 },
    ],
    final: 0,
  });
});

test("without restart it goes on, and signals at each step at or over the limit", () => {
  const { points, final } = accumulate(ratios, { limit: 2, restart: false });
  expect(points.map((point) => point.statistic)).toEqual([0, 1, 2.5, 2, 3, 0, 2.5]);
  expect(points.map((point) => point.signal)).toEqual([false, false, true, true, true, false, true]);
  expect(points.map((point) => point.runStart)).toEqual([null, 1, 1, 1, 1, null, 6]);
  expect(final).toBe(2.5);
});

test("a run that began before the first step starts at it", () => {
  const { points } = accumulate(Float64Array.of(-1, -1, 2), { limit: 9, initial: 1.5 });
  expect(points.map((point) => point.statistic)).toEqual([0.5, 0, 2]);
  expect(points.map((point) => point.runStart)).toEqual([0, null, 2]);
});

test("a limit that is not above 0 or not finite, and a start below 0 or not finite, are named", () => {
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(settingsProblem({ limit: 0 })).toEqual(outOfRange("limit"));
  expect(settingsProblem({ limit: Number.POSITIVE_INFINITY })).toEqual(outOfRange("limit"));
  expect(settingsProblem({ limit: Number.NaN })).toEqual({ code: "not_a_number", field: "limit" });
  expect(settingsProblem({ limit: 1, initial: -1e-9 })).toEqual(outOfRange("initial"));
  expect(settingsProblem({ limit: 1, initial: Number.POSITIVE_INFINITY })).toEqual(outOfRange("initial"));
  expect(settingsProblem({ limit: 1, initial: Number.NaN })).toEqual({
    code: "not_a_number",
    field: "initial",
  });
  expect(settingsProblem({ limit: 1e-9, initial: 0 })).toBeUndefined();
});
