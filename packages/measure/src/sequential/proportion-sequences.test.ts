import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logChoose } from "../distributions/log-gamma.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { betaMixtureEvidence } from "./beta-mixture.js";
import { type ArmCount, proportionDifferenceSequence } from "./proportion-difference-sequence.js";
import { proportionSequence } from "./proportion-sequence.js";

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

const shares = fc
  .tuple(fc.nat(2000), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n: n + 1, x: Math.round((n + 1) * share) }));
const level = fc.double({ min: 0.01, max: 0.9999, noNaN: true });
const guess = fc.double({ min: 1e-4, max: 0.9999, noNaN: true });

describe("proportionSequence", () => {
  test("agrees with the roots that R finds", () => {
    // f <- function(p) lbeta(a + x, b + n - x) - lbeta(a, b) - x*log(p) - (n - x)*log1p(-p) - log(1/(1 - level))
    // with a = b = 1/2, or a = 1/2 and b = (1 - expected)/(2*expected), or its mirror; uniroot(f, tol = 1e-14)
    expectEnds(proportionSequence(7, 50), [0.032336894890556, 0.340346676406734]);
    expectEnds(proportionSequence(3, 100_000, { level: 0.9 }), [7.10840131584727e-7, 0.00016392353383316]);
    expectEnds(
      proportionSequence(3, 100_000, { expected: 1e-4 }),
      [2.86583076888981e-6, 0.000113134249404265],
    );
    expectEnds(
      proportionSequence(40, 50, { level: 0.99, expected: 0.7 }),
      [0.559577524242996, 0.946104245107506],
    );
    // Where x is 0 the end is 1 − (α × ratio of Beta functions)^(1/n).
    expectEnds(proportionSequence(0, 20), [0, 0.224006112012783]);
    expectEnds(proportionSequence(20, 20), [0.775993887987217, 1]);
  });

  test("names its parts", () => {
    expect(proportionSequence(5, 20, { level: 0.9 })).toMatchObject({
      estimate: 0.25,
      level: 0.9,
      method: "beta-binomial-mixture",
    });
    expect(proportionSequence(5, 20)).toMatchObject({ level: 0.95 });
  });

  test("the averaged likelihoods of all outcomes sum to 1", () => {
    for (const [n, expected] of [
      [1, 0.5],
      [12, 0.5],
      [40, 0.01],
      [40, 0.8],
    ] as const) {
      let sum = 0;
      for (let x = 0; x <= n; x++) {
        const most = (x === 0 ? 0 : x * Math.log(x / n)) + (x === n ? 0 : (n - x) * Math.log1p(-x / n));
        sum += Math.exp(logChoose(n, x) + most + betaMixtureEvidence(x, n, expected));
      }
      expect(sum).toBeCloseTo(1, 11);
    }
  });

  test("stays in [0, 1], holds the estimate, and a wider level holds a narrower one", () => {
    fc.assert(
      fc.property(shares, level, level, guess, ({ x, n }, a, b, expected) => {
        const narrow = sound(proportionSequence(x, n, { level: Math.min(a, b), expected }));
        const wide = sound(proportionSequence(x, n, { level: Math.max(a, b), expected }));
        expect(wide.lower).toBeGreaterThanOrEqual(0);
        expect(wide.upper).toBeLessThanOrEqual(1);
        within(narrow, wide);
        expect(narrow.lower).toBeLessThanOrEqual(narrow.estimate);
        expect(narrow.upper).toBeGreaterThanOrEqual(narrow.estimate);
      }),
      { seed: 41 },
    );
  });

  test("is mirrored when positives and negatives change places", () => {
    fc.assert(
      fc.property(shares, guess, ({ x, n }, expected) => {
        const here = sound(proportionSequence(x, n, { expected }));
        const there = sound(proportionSequence(n - x, n, { expected: 1 - expected }));
        expect(here.lower).toBeCloseTo(1 - there.upper, 11);
        expect(here.upper).toBeCloseTo(1 - there.lower, 11);
      }),
      { seed: 42 },
    );
  });

  test("narrows as items come in, and about its guess", () => {
    const width = (n: number, expected: number) => {
      const { lower, upper } = sound(proportionSequence(n / 1000, n, { expected }));
      return upper - lower;
    };
    expect(width(100_000, 0.5)).toBeLessThan(width(10_000, 0.5) / 1.8);
    expect(width(10_000, 1e-3)).toBeLessThan(0.8 * width(10_000, 0.5));
  });

  test("keeps its digits at counts near the largest whole numbers", () => {
    const half = sound(proportionSequence(4e15, 8e15));
    expect(half.upper - 0.5).toBeGreaterThan(3e-8);
    expect(half.upper - 0.5).toBeLessThan(7e-8);
    const one = sound(proportionSequence(1, 9e15));
    const budget = -Math.log(0.05) - betaMixtureEvidence(1, 9e15, 0.5);
    expect(-Math.log(one.lower * 9e15) - 1).toBeCloseTo(budget, 6);
    expect(sound(proportionSequence(9e15 - 1, 9e15)).upper).toBe(1);
  });

  test("bad input is named", () => {
    expect(proportionSequence(Number.NaN, 5)).toEqual({ code: "not_a_number", field: "x" });
    expect(proportionSequence(6, 5)).toEqual({ code: "more_than_total", field: "x" });
    expect(proportionSequence(0, 0)).toEqual({ code: "empty", field: "n" });
    expect(proportionSequence(1, 5, { level: 1 })).toEqual({ code: "out_of_range", field: "level" });
    for (const expected of [0, 1e-9, 1, 1 - 1e-9, Number.POSITIVE_INFINITY]) {
      expect(proportionSequence(1, 5, { expected })).toEqual({ code: "out_of_range", field: "expected" });
    }
    expect(proportionSequence(1, 5, { expected: Number.NaN })).toEqual({
      code: "not_a_number",
      field: "expected",
    });
  });
});

describe("proportionDifferenceSequence", () => {
  const arms = fc.tuple(shares, shares);

  test("agrees with the roots of the profile likelihood that R finds", () => {
    // g <- function(d) evidence(xc, nc) + evidence(xt, nt) - max over pc of (l(xc, nc, pc) + l(xt, nt, pc + d)) -
    //   log(1/(1 - level)), the maximum by optimize(tol = 1e-13), the roots by uniroot(tol = 1e-13)
    expectEnds(
      proportionDifferenceSequence({ control: { x: 10, n: 100 }, treatment: { x: 25, n: 120 } }),
      [-0.0951491363992195, 0.305532447219391],
    );
    expectEnds(
      proportionDifferenceSequence({
        control: { x: 3, n: 40 },
        treatment: { x: 2, n: 60 },
        level: 0.9,
        expected: 0.2,
      }),
      [-0.250579935210049, 0.115097819496872],
    );
  });

  test("names its parts", () => {
    const control = { x: 1, n: 4 };
    expect(proportionDifferenceSequence({ control, treatment: { x: 3, n: 4 } })).toMatchObject({
      estimate: 0.5,
      level: 0.95,
      method: "beta-binomial-mixture-difference",
    });
    expect(proportionDifferenceSequence({ control, treatment: control, level: 0.8 })).toMatchObject({
      level: 0.8,
    });
  });

  test("changes sign when the arms change places, and also when positives and negatives do", () => {
    const flip = ({ x, n }: ArmCount) => ({ x: n - x, n });
    fc.assert(
      fc.property(arms, ([control, treatment]) => {
        const here = sound(proportionDifferenceSequence({ control, treatment }));
        const there = sound(proportionDifferenceSequence({ control: treatment, treatment: control }));
        const flipped = sound(
          proportionDifferenceSequence({ control: flip(control), treatment: flip(treatment) }),
        );
        expect(there.lower).toBeCloseTo(-here.upper, 12);
        expect(there.upper).toBeCloseTo(-here.lower, 12);
        expect(flipped.upper).toBeCloseTo(-here.lower, 9);
      }),
      { seed: 43, numRuns: 50 },
    );
  });

  test("holds the estimate, within [−1, 1], and is narrower than one sequence for each arm", () => {
    fc.assert(
      fc.property(arms, level, ([control, treatment], wanted) => {
        const found = sound(proportionDifferenceSequence({ control, treatment, level: wanted }));
        expect(found.lower).toBeGreaterThanOrEqual(-1);
        expect(found.upper).toBeLessThanOrEqual(1);
        expect(found.lower).toBeLessThanOrEqual(found.estimate + 1e-12);
        expect(found.upper).toBeGreaterThanOrEqual(found.estimate - 1e-12);
        const wider = sound(proportionDifferenceSequence({ control, treatment, level: (1 + wanted) / 2 }));
        within(found, wider);
      }),
      { seed: 44, numRuns: 50 },
    );
  });

  test("bad input is named", () => {
    const good = { x: 1, n: 4 };
    const bad = (control: ArmCount, treatment: ArmCount) =>
      proportionDifferenceSequence({ control, treatment });
    expect(bad({ x: -1, n: 4 }, good)).toEqual({ code: "negative_count", field: "control.x" });
    expect(bad({ x: 0, n: 0.5 }, good)).toEqual({ code: "not_an_integer", field: "control.n" });
    expect(bad(good, { x: 0, n: 0 })).toEqual({ code: "empty", field: "treatment.n" });
    expect(bad(good, { x: 5, n: 4 })).toEqual({ code: "more_than_total", field: "treatment.x" });
    expect(bad({ x: 4, n: 4 }, { x: 0, n: 4 })).toMatchObject({ estimate: -1, lower: -1 });
    expect(proportionDifferenceSequence({ control: good, treatment: good, level: 0 })).toEqual({
      code: "out_of_range",
      field: "level",
    });
    expect(proportionDifferenceSequence({ control: good, treatment: good, expected: 0 })).toEqual({
      code: "out_of_range",
      field: "expected",
    });
  });
});
