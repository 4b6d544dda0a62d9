import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { seededRandom } from "../../random/seeded-random.js";
import { normalCusum } from "./normal-cusum.js";
import { normalCusumLimit } from "./normal-cusum-limit.js";
import { normalCusumRunLength } from "./normal-cusum-run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const relative = (found: number, expected: number) => Math.abs(found / expected - 1);

describe("the run lengths are those of R spc", () => {
  test("on one side", () => {
    // xcusum.arl(k = .5, h = 4, mu = 0), mu = 1, mu = .5
    const found = sound(normalCusumRunLength({ shift: 1, limit: 4 }));
    expect(relative(found.inControl, 335.3675776272419)).toBeLessThan(1e-11);
    expect(relative(found.outOfControl, 8.38320212974994)).toBeLessThan(1e-12);
    const half = sound(normalCusumRunLength({ shift: 1, limit: 4, actualShift: 0.5 }));
    expect(relative(half.outOfControl, 26.67916243433868)).toBeLessThan(1e-11);
    expect(half.inControl).toBe(found.inControl);
  });

  test("on both sides", () => {
    // xcusum.arl(k = .5, h = 4, mu = 0, sided = "two"), mu = 1
    const found = sound(normalCusumRunLength({ shift: 1, limit: 4, sides: "both" }));
    expect(relative(found.inControl, 167.6837888136209)).toBeLessThan(1e-11);
    expect(relative(found.outOfControl, 8.383131870495159)).toBeLessThan(1e-11);
  });

  test("for another reference value: k 0.25 and h 5", () => {
    // xcusum.arl(k = .25, h = 5, mu = 0), mu = 2
    const found = sound(normalCusumRunLength({ shift: 0.5, limit: 2.5, actualShift: 2 }));
    expect(relative(found.inControl, 141.687745216856)).toBeLessThan(1e-11);
    expect(relative(found.outOfControl, 3.4988764209702)).toBeLessThan(1e-11);
  });
});

test("a fall is the mirror image of a rise", () => {
  const rise = normalCusumRunLength({ shift: 0.8, limit: 3, actualShift: 0.3 });
  expect(normalCusumRunLength({ shift: -0.8, limit: 3, actualShift: -0.3 })).toEqual(rise);
  const both = normalCusumRunLength({ shift: 0.8, limit: 3, actualShift: 0.3, sides: "both" });
  expect(normalCusumRunLength({ shift: -0.8, limit: 3, actualShift: 0.3, sides: "both" })).toEqual(both);
});

test("very long run lengths are precise, and the longest is 1e15", () => {
  // Every value beyond 7 sd signals, and only those, when no smaller one lifts the statistic: 1/(1 − Φ(7))
  const single = sound(normalCusumRunLength({ shift: 13.9, limit: 13.9 * 0.05 }));
  expect(relative(single.inControl, 1 / 1.279812543885835e-12)).toBeLessThan(1e-6);
  expect(sound(normalCusumRunLength({ shift: 20, limit: 50 })).inControl).toBe(1e15);
});

test("the run length is the one a simulated series shows, to four standard errors", () => {
  const random = seededRandom("normal");
  const values = Array.from({ length: 20_000 }, () => 10 + 2 * random.normal());
  const expected = values.map(() => 10);
  const { points } = sound(normalCusum({ values, expected, sd: 2, shift: 1.2, limit: 3 }));
  const signals = points.filter((point) => point.signal).length;
  const { inControl } = sound(normalCusumRunLength({ shift: 1.2, limit: 3 }));
  expect(Math.abs(values.length / signals - inControl)).toBeLessThan((4 * inControl) / Math.sqrt(signals));
});

describe("the limit", () => {
  test("is R spc's", () => {
    // xcusum.crit(k = .5, L0 = 500), sided = "two"
    const one = sound(normalCusumLimit({ shift: 1, inControlRunLength: 500 }));
    expect(one.limit).toBeCloseTo(4.389129740264128, 7);
    expect(one.inControl).toBeGreaterThanOrEqual(500);
    expect(one.inControl).toBeLessThan(500 * (1 + 1e-8));
    const { limit, ...both } = sound(normalCusumLimit({ shift: 1, inControlRunLength: 500, sides: "both" }));
    expect(limit).toBeCloseTo(5.070703854756932, 7);
    expect(normalCusumRunLength({ shift: 1, limit, sides: "both" })).toEqual(both);
  });

  test("for a fall is that for a rise", () => {
    const rise = normalCusumLimit({ shift: 2, inControlRunLength: 100 });
    expect(normalCusumLimit({ shift: -2, inControlRunLength: 100 })).toEqual(rise);
  });

  test("is next to 0 where the run length is longer even without one", () => {
    const found = sound(normalCusumLimit({ shift: 4, inControlRunLength: 20 }));
    expect(found.limit).toBe(1e-9);
    expect(found.inControl).toBeCloseTo(1 / 0.022750131948179195, 6);
  });
});

test("bad designs are named", () => {
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  expect(normalCusumRunLength({ shift: 0, limit: 3 })).toEqual(outOfRange("shift"));
  expect(normalCusumRunLength({ shift: 1, limit: 0 })).toEqual(outOfRange("limit"));
  expect(normalCusumRunLength({ shift: 1, limit: 3, actualShift: 100 })).toEqual(outOfRange("actualShift"));
  expect(normalCusumRunLength({ shift: 1, limit: 3, actualShift: -100 })).toEqual(outOfRange("actualShift"));
  expect(normalCusumRunLength({ shift: 0.01, limit: 3 })).toEqual({ code: "not_converged", field: "shift" });
  expect(normalCusumRunLength({ shift: 1, limit: 260.1 })).toEqual({ code: "not_converged", field: "shift" });
  expect(normalCusumLimit({ shift: 0, inControlRunLength: 100 })).toEqual(outOfRange("shift"));
  expect(normalCusumLimit({ shift: 1, inControlRunLength: 1 })).toEqual(outOfRange("inControlRunLength"));
  expect(normalCusumLimit({ shift: 0.01, inControlRunLength: 1e6 })).toEqual({
    code: "not_converged",
    field: "shift",
  });
});
