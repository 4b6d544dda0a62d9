import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { farrington } from "./farrington.js";
import { type FarringtonFlexibleInput, farringtonFlexible } from "./farrington-flexible.js";
import type { FarringtonPoint } from "./farrington-series.js";

/** 330 weeks of counts with a season. */
function wave(mean: number, rise: number): number[] {
  let state = 12345;
  return Array.from({ length: 330 }, (_, week) => {
    state = (state * 16807) % 2147483647;
    const unit = state / 2147483647;
    return Math.floor((mean + rise * week) * (week % 52 < 26 ? 1.5 : 0.5) * 3 * unit * unit);
  });
}

const LOW = wave(3, 0);
const MID = wave(20, 0);

function pointsOf(
  found: { readonly points: readonly FarringtonPoint[] } | MeasureProblem,
): readonly FarringtonPoint[] {
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found.points;
}

test("what is not given has the value that Noufaily et al. recommend", () => {
  const recommended = {
    ...{ frequency: 52, b: 5, w: 3, noPeriods: 10, pastWeeksNotIncluded: 26, reweight: true },
    ...{ weightsThreshold: 2.58, trend: true, pThresholdTrend: 1, alpha: 0.005, limit54: [5, 4] as const },
    thresholdMethod: "nbPlugin",
  } as const;
  const counts = LOW;
  const found = pointsOf(farringtonFlexible({ counts }));
  expect(found).toEqual(pointsOf(farringtonFlexible({ counts, ...recommended })));
  expect(found).toHaveLength(330 - 260);
  const delta = { counts, thresholdMethod: "delta" } as const;
  expect(farringtonFlexible(delta)).toEqual(farringtonFlexible({ ...delta, powertrans: "2/3" }));
});

test("a part of the steps is tested as in the whole", () => {
  const whole = pointsOf(farringtonFlexible({ counts: MID }));
  expect(pointsOf(farringtonFlexible({ counts: MID, from: 270, to: 280 }))).toEqual(whole.slice(10, 20));
});

test("the first window may be cut off by the start of the series", () => {
  const [first] = pointsOf(farringtonFlexible({ counts: MID, from: 260, to: 261 }));
  const longer = farringtonFlexible({ counts: [1, 5, 3, ...MID], from: 263, to: 264 });
  expect(first?.bound).toBeGreaterThan(0);
  expect(pointsOf(longer)[0]?.expected).not.toBe(first?.expected);
});

test("no alarm is given below the cases asked for, at them it is", () => {
  const counts = [...Array.from({ length: 326 }, () => 0), 0, 1, 0, 4];
  const run = (limit54: readonly [number, number]) =>
    pointsOf(farringtonFlexible({ counts, from: 329, limit54, noPeriods: 1, thresholdMethod: "delta" }))[0];
  expect(run([5, 3])).toMatchObject({
    alarm: true,
    bound: expect.closeTo(0, 1),
    expected: expect.closeTo(0, 9),
  });
  expect(run([6, 3])).toMatchObject({ alarm: false, bound: null, expected: null, pValue: 0 });
  expect(run([5, 2])?.alarm).toBe(false);
  expect(run([4, 1])?.alarm).toBe(true);
  expect(run([5, 1000])?.alarm).toBe(true);
});

test("years without a case do not hide the first ones", () => {
  const counts = [...Array.from({ length: 329 }, () => 0), 6];
  for (const noPeriods of [1, 10]) {
    for (const thresholdMethod of ["delta", "nbPlugin"] as const) {
      const [point] = pointsOf(farringtonFlexible({ counts, from: 329, noPeriods, thresholdMethod }));
      expect(point).toMatchObject({ alarm: true, trend: false });
      expect(point?.bound).toBeLessThan(0.1);
    }
  }
});

test("a step without a regression has a point of nulls", () => {
  const none = { bound: null, alarm: false, expected: null, pValue: null, score: null, trend: false };
  const settings = { counts: MID, from: 329, b: 1 };
  expect(pointsOf(farringtonFlexible({ ...settings, pastWeeksNotIncluded: 60 }))).toEqual([none]);
  expect(pointsOf(farringtonFlexible({ ...settings, w: 0, noPeriods: 1 }))).toEqual([none]);
  const zeros = Array.from({ length: 330 }, () => 0);
  expect(pointsOf(farringtonFlexible({ counts: zeros, from: 329, thresholdMethod: "muan" }))).toEqual([none]);
});

test("a bound depends on the weeks before alone", () => {
  const threshold = fc.constantFrom("delta", "nbPlugin", "muan");
  fc.assert(
    fc.property(
      fc.integer({ min: 260, max: 329 }),
      fc.nat(500),
      threshold,
      (week, count, thresholdMethod) => {
        const settings = { from: week, to: week + 1, limit54: [0, 1], thresholdMethod } as const;
        const [before] = pointsOf(farringtonFlexible({ counts: MID, ...settings }));
        const counts = MID.map((value, at) => (at >= week ? count : value));
        const [after] = pointsOf(farringtonFlexible({ counts, ...settings }));
        expect(after?.bound).toBe(before?.bound);
        expect(after?.expected).toBe(before?.expected);
        expect(after?.alarm).toBe(count > (before?.bound ?? 0));
      },
    ),
    { seed: 81, numRuns: 60 },
  );
});

test("a smaller alpha gives a higher bound, and a higher count a smaller p-value", () => {
  const threshold = fc.constantFrom("delta", "nbPlugin", "muan");
  fc.assert(
    fc.property(fc.integer({ min: 260, max: 329 }), threshold, (week, thresholdMethod) => {
      const run = (count: number, alpha: number) => {
        const counts = MID.map((value, at) => (at === week ? count : value));
        const settings = {
          counts,
          from: week,
          to: week + 1,
          alpha,
          limit54: [0, 1],
          thresholdMethod,
        } as const;
        return pointsOf(farringtonFlexible(settings))[0];
      };
      expect(run(9, 0.001)?.bound ?? 0).toBeGreaterThan(run(9, 0.1)?.bound ?? 0);
      expect(run(60, 0.01)?.pValue ?? 1).toBeLessThan(run(30, 0.01)?.pValue ?? 0);
    }),
    { seed: 82, numRuns: 40 },
  );
});

test("weeks that are alone in their level are fitted exactly, and not taken for outbreaks", () => {
  const settings = { counts: MID, from: 310, to: 330, b: 1, noPeriods: 46, trend: false } as const;
  const found = pointsOf(farringtonFlexible({ ...settings, weightsThreshold: 5 }));
  const plain = pointsOf(farringtonFlexible({ ...settings, reweight: false }));
  for (const [i, point] of found.entries()) {
    expect((point.expected ?? 0) / (plain[i]?.expected ?? 1)).toBeCloseTo(1, 9);
    expect(point.bound).toBe(plain[i]?.bound);
  }
});

test("a trend takes three years", () => {
  const counts = wave(2, 0.04);
  const trends = [2, 3].map((b) => pointsOf(farringtonFlexible({ counts, from: 329, b }))[0]?.trend);
  expect(trends).toEqual([false, true]);
});

test("counts that never change expect themselves", () => {
  const counts = Array.from({ length: 330 }, () => 4);
  for (const pThresholdTrend of [0, 0.05]) {
    const [point] = pointsOf(farringtonFlexible({ counts, from: 329, pThresholdTrend }));
    expect(point?.expected).toBeCloseTo(4, 10);
    expect(point?.alarm).toBe(false);
  }
});

test("the original method says what is wrong too", () => {
  const counts = LOW;
  expect(pointsOf(farrington({ counts }))).toHaveLength(70);
  expect(farrington({ counts, alpha: 1 })).toEqual({ code: "out_of_range", field: "alpha" });
  expect(farrington({ counts, b: 7 })).toEqual({ code: "too_few", field: "counts" });
});

test("bad input is named", () => {
  const found = (input: Partial<FarringtonFlexibleInput>) => farringtonFlexible({ counts: LOW, ...input });
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(found({ counts: [1, -1] })).toEqual({ code: "negative_count", field: "counts", index: 1 });
  expect(found({ counts: [1, 2.5] })).toEqual({ code: "not_an_integer", field: "counts", index: 1 });
  expect(found({ counts: LOW.slice(0, 260) })).toEqual({ code: "too_few", field: "counts" });
  expect(found({ b: 0 })).toEqual(outOfRange("b"));
  expect(found({ b: 1e15 })).toEqual({ code: "too_few", field: "counts" });
  expect(found({ w: 26 })).toEqual(outOfRange("w"));
  expect(found({ w: -1 })).toEqual({ code: "negative_count", field: "w" });
  expect(found({ frequency: 0 })).toEqual(outOfRange("frequency"));
  expect(found({ noPeriods: 0 })).toEqual(outOfRange("noPeriods"));
  expect(found({ noPeriods: 47 })).toEqual(outOfRange("noPeriods"));
  expect(isProblem(found({ noPeriods: 46 }))).toBe(false);
  expect(isProblem(found({ w: 25, noPeriods: 2 }))).toBe(false);
  expect(found({ pastWeeksNotIncluded: 0.5 })).toEqual({
    code: "not_an_integer",
    field: "pastWeeksNotIncluded",
  });
  expect(found({ alpha: 0 })).toEqual(outOfRange("alpha"));
  expect(found({ alpha: 0.5 })).toEqual(outOfRange("alpha"));
  expect(found({ weightsThreshold: 0 })).toEqual(outOfRange("weightsThreshold"));
  expect(found({ pThresholdTrend: 1.01 })).toEqual(outOfRange("pThresholdTrend"));
  expect(found({ pThresholdTrend: -0.01 })).toEqual(outOfRange("pThresholdTrend"));
  expect(found({ pThresholdTrend: Number.NaN })).toEqual({ code: "not_a_number", field: "pThresholdTrend" });
  expect(found({ limit54: [-1, 4] })).toEqual({ code: "negative_count", field: "limit54" });
  expect(found({ limit54: [5, 0] })).toEqual(outOfRange("limit54"));
  expect(found({ from: 259 })).toEqual(outOfRange("from"));
  expect(found({ from: 260.5 })).toEqual({ code: "not_an_integer", field: "from" });
  expect(found({ to: 331 })).toEqual(outOfRange("to"));
  expect(found({ from: 300, to: 299 })).toEqual(outOfRange("to"));
  expect(found({ from: 300, to: Number.NaN })).toEqual({ code: "not_a_number", field: "to" });
  expect(found({ from: 300, to: 300 })).toEqual({ points: [] });
});
