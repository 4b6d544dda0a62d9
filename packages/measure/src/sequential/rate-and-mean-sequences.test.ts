import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { meanSequence } from "./mean-sequence.js";
import { proportionSequence } from "./proportion-sequence.js";
import { rateSequence } from "./rate-sequence.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

function expectEnds(
  outcome: Interval | MeasureProblem,
  [lower, upper]: readonly [number, number],
  digits = 1e-9,
) {
  const found = sound(outcome);
  expect(Math.abs(found.lower - lower)).toBeLessThanOrEqual(digits * Math.abs(lower));
  expect(Math.abs(found.upper - upper)).toBeLessThanOrEqual(digits * Math.abs(upper));
}

function within(inner: Interval, outer: Interval) {
  expect(inner.lower).toBeGreaterThanOrEqual(outer.lower - 1e-12 * Math.abs(outer.lower));
  expect(inner.upper).toBeLessThanOrEqual(outer.upper + 1e-12 * Math.abs(outer.upper));
}

const level = fc.double({ min: 0.01, max: 0.9999, noNaN: true });

describe("rateSequence", () => {
  test("agrees with the roots that R finds", () => {
    // f <- function(l) .5*log(b) - lgamma(.5) + lgamma(.5 + x) - (.5 + x)*log(b + t) - x*log(l) + l*t -
    //   log(1/(1 - level)) with b = 1/(2*expected); uniroot(f, tol = 1e-16)
    expectEnds(
      rateSequence({ count: 12, exposure: 30, expected: 0.5 }),
      [0.140626126121559, 0.869225032937256],
    );
    expectEnds(rateSequence({ count: 0, exposure: 4, expected: 1 }), [0, 1.02358614055552]);
    expectEnds(
      rateSequence({ count: 250, exposure: 1000, expected: 0.01, level: 0.99 }),
      [0.166775529621068, 0.35715767097689],
    );
  });

  test("names its parts", () => {
    expect(rateSequence({ count: 6, exposure: 3, expected: 1 })).toMatchObject({
      estimate: 2,
      level: 0.95,
      method: "gamma-poisson-mixture",
    });
    expect(rateSequence({ count: 6, exposure: 3, expected: 1, level: 0.5 })).toMatchObject({ level: 0.5 });
  });

  test("follows the unit of exposure, holds the estimate, and a wider level holds a narrower one", () => {
    fc.assert(
      fc.property(
        fc.nat(3000),
        fc.double({ min: 0.1, max: 1e4, noNaN: true }),
        level,
        (count, exposure, a) => {
          const found = sound(rateSequence({ count, exposure, expected: 0.3, level: a }));
          expect(found.lower).toBeGreaterThanOrEqual(0);
          expect(found.lower).toBeLessThanOrEqual(found.estimate);
          expect(found.upper).toBeGreaterThan(found.estimate);
          within(found, sound(rateSequence({ count, exposure, expected: 0.3, level: (1 + a) / 2 })));
          const rescaled = { count, exposure: exposure * 1000, expected: 0.0003, level: a };
          expectEnds(rateSequence(rescaled), [found.lower / 1000, found.upper / 1000]);
        },
      ),
      { seed: 45 },
    );
  });

  test("is the limit of the proportion's for rare events", () => {
    const rate = sound(rateSequence({ count: 20, exposure: 1e7, expected: 2e-6 }));
    const share = sound(proportionSequence(20, 1e7, { expected: 2e-6 }));
    expectEnds(share, [rate.lower, rate.upper], 1e-5);
  });

  test("bad input is named", () => {
    const good = { count: 3, exposure: 2, expected: 1 };
    expect(rateSequence({ ...good, count: 1.5 })).toEqual({ code: "not_an_integer", field: "count" });
    expect(rateSequence({ ...good, exposure: 0 })).toEqual({ code: "out_of_range", field: "exposure" });
    expect(rateSequence({ ...good, exposure: Number.POSITIVE_INFINITY })).toEqual({
      code: "out_of_range",
      field: "exposure",
    });
    expect(rateSequence({ ...good, expected: -1 })).toEqual({ code: "out_of_range", field: "expected" });
    expect(rateSequence({ ...good, expected: Number.NaN })).toEqual({
      code: "not_a_number",
      field: "expected",
    });
    expect(rateSequence({ ...good, level: 2 })).toEqual({ code: "out_of_range", field: "level" });
    expect(rateSequence({ count: 9e15, exposure: 1e-300, expected: 1 })).toEqual({
      code: "out_of_range",
      field: "exposure",
    });
  });
});

describe("meanSequence", () => {
  test("agrees with Robbins's formula evaluated in R", () => {
    // r2 <- (-2*log(al) + log(1 - 2*log(al)))/t; m -/+ s*sqrt((n*r2 + 1)/(n^2*r2)*log((n*r2 + 1)/al^2))
    expectEnds(
      meanSequence({ n: 100, mean: 3, deviation: 2, tightestAt: 100 }),
      [2.39295820192475, 3.60704179807525],
    );
    expectEnds(
      meanSequence({ n: 10, mean: -1, deviation: 0.5, tightestAt: 1000, level: 0.9 }),
      [-2.40000696478138, 0.400006964781383],
    );
  });

  test("names its parts", () => {
    expect(meanSequence({ n: 4, mean: 2, deviation: 1, tightestAt: 10 })).toMatchObject({
      estimate: 2,
      level: 0.95,
      method: "normal-mixture",
    });
    expect(meanSequence({ n: 4, mean: 2, deviation: 1, tightestAt: 10, level: 0.7 })).toMatchObject({
      level: 0.7,
    });
  });

  test("moves and stretches with the values, and a wider level holds a narrower one", () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), value, value, level, (n, mean, shift, wanted) => {
        const design = { n, deviation: 3, tightestAt: 500, level: wanted };
        const here = sound(meanSequence({ ...design, mean }));
        const there = sound(meanSequence({ ...design, deviation: 6, mean: 2 * mean + shift }));
        expect(there.lower).toBeCloseTo(2 * here.lower + shift, 9);
        expect(there.upper).toBeCloseTo(2 * here.upper + shift, 9);
        within(here, sound(meanSequence({ ...design, mean, level: (1 + wanted) / 2 })));
      }),
      { seed: 46 },
    );
  });

  test("no other choice is narrower than the one for this many observations, by more than a thousandth", () => {
    const width = (tightestAt: number) => {
      const { lower, upper } = sound(meanSequence({ n: 400, mean: 0, deviation: 1, tightestAt }));
      return upper - lower;
    };
    for (const other of [100, 200, 300, 350, 450, 500, 800, 1600]) {
      expect(width(400)).toBeLessThan(1.001 * width(other));
    }
    expect(width(40)).toBeGreaterThan(1.05 * width(400));
  });

  test("bad input is named", () => {
    const good = { n: 3, mean: 2, deviation: 1, tightestAt: 10 };
    expect(meanSequence({ ...good, n: -3 })).toEqual({ code: "negative_count", field: "n" });
    expect(meanSequence({ ...good, n: 0 })).toEqual({ code: "empty", field: "n" });
    expect(meanSequence({ ...good, mean: Number.NEGATIVE_INFINITY })).toEqual({
      code: "not_a_number",
      field: "mean",
    });
    expect(meanSequence({ ...good, deviation: 0 })).toEqual({ code: "out_of_range", field: "deviation" });
    expect(meanSequence({ ...good, tightestAt: 0 })).toEqual({ code: "out_of_range", field: "tightestAt" });
    expect(meanSequence({ ...good, level: Number.NaN })).toEqual({ code: "not_a_number", field: "level" });
    expect(meanSequence({ ...good, deviation: 1e308 })).toEqual({ code: "out_of_range", field: "deviation" });
  });
});
