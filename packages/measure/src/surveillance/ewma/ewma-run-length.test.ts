import { describe, expect, test } from "vitest";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { ewmaLimit } from "./ewma-limit.js";
import { ewmaRunLength } from "./ewma-run-length.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

const relative = (found: number, expected: number) => Math.abs(found / expected - 1);

describe("the run lengths are those of R spc", () => {
  test("on one side", () => {
    // xewma.arl(l = .1, c = 2.5, mu = 0), mu = .5
    const found = sound(ewmaRunLength({ lambda: 0.1, limit: 2.5, sides: "one", shift: 0.5 }));
    expect(relative(found.inControl, 273.7806144914154)).toBeLessThan(1e-11);
    expect(relative(found.outOfControl, 22.48789238410782)).toBeLessThan(1e-11);
  });

  test("on both sides, which is the default", () => {
    // xewma.arl(l = .1, c = 2.7, mu = 0, sided = "two"), mu = 1
    const found = sound(ewmaRunLength({ lambda: 0.1, limit: 2.7, shift: 1 }));
    expect(relative(found.inControl, 368.9937339805875)).toBeLessThan(1e-11);
    expect(relative(found.outOfControl, 9.730011622255226)).toBeLessThan(1e-11);
    expect(ewmaRunLength({ lambda: 0.1, limit: 2.7, shift: 1, sides: "both" })).toEqual(found);
    const fall = sound(ewmaRunLength({ lambda: 0.1, limit: 2.7, shift: -1 }));
    expect(relative(fall.outOfControl, found.outOfControl)).toBeLessThan(1e-11);
  });
});

test("a weight of 1 is a chart of single values, precise at any run length", () => {
  // 1/(2 * pnorm(-3)), 1/(2 * pnorm(-7))
  const single = (limit: number) => sound(ewmaRunLength({ lambda: 1, limit, shift: 1 })).inControl;
  expect(relative(single(3), 370.3983473449475)).toBeLessThan(1e-11);
  expect(relative(single(7), 1 / (2 * 1.279812543885835e-12))).toBeLessThan(1e-11);
  expect(single(40)).toBe(1e15);
});

describe("the limit", () => {
  test("is R spc's", () => {
    // xewma.crit(l = .1, L0 = 500, sided = "two"), sided = "one"
    const { limit, ...reached } = sound(ewmaLimit({ lambda: 0.1, shift: 1, inControlRunLength: 500 }));
    expect(limit).toBeCloseTo(2.814309995478923, 7);
    expect(reached.inControl).toBeGreaterThanOrEqual(500);
    expect(ewmaRunLength({ lambda: 0.1, limit, shift: 1 })).toEqual(reached);
    const one = sound(ewmaLimit({ lambda: 0.1, shift: 1, inControlRunLength: 500, sides: "one" }));
    expect(one.limit).toBeCloseTo(2.7403114919228, 7);
  });

  test("is next to 0 where the run length is longer even without one", () => {
    const found = sound(ewmaLimit({ lambda: 0.5, shift: 1, inControlRunLength: 1.5, sides: "one" }));
    expect(found.limit).toBe(1e-9);
    expect(found.inControl).toBeCloseTo(2, 6);
  });
});

test("bad designs are named", () => {
  const outOfRange = (field: string) => ({ code: "out_of_range", field });
  const good = { lambda: 0.1, limit: 3, shift: 1 };
  expect(ewmaRunLength({ ...good, lambda: 0 })).toEqual(outOfRange("lambda"));
  expect(ewmaRunLength({ ...good, lambda: 1.01 })).toEqual(outOfRange("lambda"));
  expect(ewmaRunLength({ ...good, limit: -1 })).toEqual(outOfRange("limit"));
  expect(ewmaRunLength({ ...good, shift: 0 })).toEqual(outOfRange("shift"));
  expect(ewmaRunLength({ ...good, lambda: 1e-6 })).toEqual({ code: "not_converged", field: "lambda" });
  const wish = { lambda: 0.1, shift: 1, inControlRunLength: 100 };
  expect(ewmaLimit({ ...wish, lambda: 2 })).toEqual(outOfRange("lambda"));
  expect(ewmaLimit({ ...wish, shift: 100 })).toEqual(outOfRange("shift"));
  expect(ewmaLimit({ ...wish, inControlRunLength: 1 })).toEqual(outOfRange("inControlRunLength"));
  expect(ewmaLimit({ ...wish, lambda: 1e-6 })).toEqual({ code: "not_converged", field: "lambda" });
});
