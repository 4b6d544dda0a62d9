import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { type InterruptedSeries, interruptedSeries } from "./interrupted-series.js";

function interrupted(input: Parameters<typeof interruptedSeries>[0]): InterruptedSeries {
  const found = interruptedSeries(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const series = [
  11.877, 11.054, 11.06, 10.685, 10.627, 10.782, 11.906, 11.309, 11.004, 10.719, 12.45, 11.99, 12.953, 13.465,
  13.075, 12.055, 13.133, 13.376, 13.71, 15.395, 15.351, 16.427, 15.36, 14.298, 16.31, 16.25, 16.598, 18.133,
  17.701, 17.513,
];

/** Each within a millionth of the interval's width. */
function expectInterval(
  found: { readonly estimate: number; readonly lower: number; readonly upper: number },
  [estimate, lower, upper]: readonly [number, number, number],
): void {
  const tolerance = 1e-6 * (upper - lower);
  for (const [value, expected] of [
    [found.estimate, estimate],
    [found.lower, lower],
    [found.upper, upper],
  ] as const) {
    expect(Math.abs(value - expected)).toBeLessThan(tolerance);
  }
}

describe("a launch at step 18 of 30", () => {
  // In R: for every r the coefficients b, their covariance V and the log-likelihood L are those of gls(y ~
  // I(t - 18) + I(t >= 18) + pmax(0, t - 18), correlation = corAR1(r, fixed = TRUE)), by restricted maximum
  // likelihood. The mean is sum(w * c'b), the ends solve sum(w * pt((x - c'b) / sqrt(c'Vc), 26)) = 0.025 and
  // 0.975, with w = exp(L) summed over r = tanh(v), v by 0.0125 from -9 to 9, times 1 - r^2.
  test("has the changes and the effect that R gives", () => {
    const found = interrupted({ series, launch: 18 });
    expectInterval(found.levelChange, [0.8299895820548353, -0.8703975712479106, 2.283510723589546]);
    expectInterval(found.slopeChange, [0.1934137416790418, -0.0799436094539261, 0.5292679537052321]);
    expectInterval(found.effect, [2.957540740524295, -0.5474465778331891, 6.526579634210359]);
    expect(found.autocorrelation).toBeCloseTo(0.4068110524545786, 6);
    expect(found.after).toBe(11);
    for (const interval of [found.levelChange, found.slopeChange, found.effect]) {
      expect(interval).toMatchObject({ level: 0.95, method: "integrated-ar1" });
    }
  });

  test("can be asked for its effect beyond the series, and at once", () => {
    const later = interrupted({ series, launch: 18, after: 20 });
    expectInterval(later.effect, [4.698264415635671, -1.101730629304461, 11.15135152933308]);
    expect(later.after).toBe(20);
    const atOnce = interrupted({ series, launch: 18, after: 0 });
    expect(atOnce.effect).toEqual(atOnce.levelChange);
  });

  test("is the same against a control that shares what moves both", () => {
    const shared = series.map((_, step) => 50 * Math.sin(step / 3));
    const found = interrupted({
      series: series.map((value, step) => value + (shared[step] ?? 0)),
      control: shared,
      launch: 18,
    });
    expectInterval(found.effect, [2.957540740524295, -0.5474465778331891, 6.526579634210359]);
  });

  test("has a wider interval at a higher level", () => {
    const [narrow, wide] = [0.5, 0.99].map((level) => interrupted({ series, launch: 18, level }).effect);
    expect(narrow?.lower).toBeGreaterThan(wide?.lower ?? 0);
    expect(narrow?.upper).toBeLessThan(wide?.upper ?? 0);
    expect([narrow?.level, wide?.level]).toEqual([0.5, 0.99]);
    expect(narrow?.estimate).toBe(wide?.estimate);
  });
});

test("a line added to all steps, a shift and a scale pass through", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 1000 }), (slope, scale) => {
      const plain = interrupted({ series, launch: 12 });
      const moved = interrupted({
        series: series.map((value, step) => 7 + slope * step + scale * value),
        launch: 12,
      });
      for (const part of ["levelChange", "slopeChange", "effect"] as const) {
        const width = scale * (plain[part].upper - plain[part].lower);
        for (const end of ["estimate", "lower", "upper"] as const) {
          expect(Math.abs(moved[part][end] - scale * plain[part][end])).toBeLessThan(1e-7 * width);
        }
      }
      expect(moved.autocorrelation).toBeCloseTo(plain.autocorrelation, 7);
    }),
    { seed: 471, numRuns: 10 },
  );
});

test("a large effect is found, and the autocorrelation of the noise, in a long series", () => {
  const random = seededRandom("launch");
  let noise = 0;
  const values = Array.from({ length: 2000 }, (_, step) => {
    noise = 0.5 * noise + random.normal();
    return noise + (step < 1000 ? 0 : 10 + 0.01 * (step - 1000));
  });
  const found = interrupted({ series: values, launch: 1000, after: 500 });
  expect(Math.abs(found.autocorrelation - 0.5)).toBeLessThan(0.06);
  expect(found.effect.lower).toBeLessThan(15);
  expect(found.effect.upper).toBeGreaterThan(15);
  expect(found.effect.upper - found.effect.lower).toBeLessThan(1);
});

test("noise that alternates exactly still gives finite intervals", () => {
  const found = interrupted({
    series: Array.from({ length: 40 }, (_, step) => (step % 2) + (step > 20 ? 3 : 0)),
    launch: 21,
  });
  expect(found.levelChange.estimate).toBeCloseTo(3, 6);
  expect(found.autocorrelation).toBeLessThan(-0.99);
  expect([found.effect.lower, found.effect.upper].every(Number.isFinite)).toBe(true);
});

test("bad input is named", () => {
  const found = (given: Partial<Parameters<typeof interruptedSeries>[0]>) =>
    interruptedSeries({ series, launch: 18, ...given });
  expect(found({ control: [1, 2] })).toEqual({ code: "length_mismatch", field: "control" });
  expect(found({ series: [1, Number.NaN, 2] })).toEqual({ code: "not_a_number", field: "series", index: 1 });
  expect(
    found({ control: series.map((value, step) => (step === 4 ? Number.NEGATIVE_INFINITY : value)) }),
  ).toEqual({
    code: "not_a_number",
    field: "control",
    index: 4,
  });
  expect(found({ level: 0 })).toEqual({ code: "out_of_range", field: "level" });
  for (const launch of [-1, 30, 2.5, Number.NaN]) {
    expect(found({ launch })).toEqual({ code: "out_of_range", field: "launch" });
  }
  for (const launch of [0, 3, 27, 29])
    expect(found({ launch })).toEqual({ code: "too_few", field: "series" });
  for (const launch of [4, 26]) expect(found({ launch })).toMatchObject({ after: 29 - launch });
  for (const after of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(found({ after })).toEqual({ code: "out_of_range", field: "after" });
  }
  expect(found({ series: series.map((value) => value * 1e200) })).toEqual({
    code: "out_of_range",
    field: "series",
  });
  expect(found({ control: series })).toEqual({ code: "zero_variance", field: "series" });
  expect(found({ series: series.map((_, step) => 3 + 2 * step) })).toEqual({
    code: "zero_variance",
    field: "series",
  });
  expect(found({ series: [] })).toEqual({ code: "out_of_range", field: "launch" });
});
