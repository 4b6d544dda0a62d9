import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binomialCdf } from "../distributions/binomial.js";
import { isProblem, problem } from "../problem.js";
import { type ThresholdPlan, thresholdPlan } from "./threshold-plan.js";

function plan(input: Parameters<typeof thresholdPlan>[0]): ThresholdPlan {
  const found = thresholdPlan(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

// The first two are A'Hern's (2001): 7 of 33 and 3 of 16. All by brute force in R: the first n with a k for which
// 1 - pbinom(k - 1, n, low) <= falseOver and pbinom(k - 1, n, high) <= falseUnder.
test.each([
  [0.1, 0.3, 0.05, 0.1, 33, 7, 0.04170384783782666, 0.09444550009221148],
  [0.05, 0.25, 0.05, 0.2, 16, 3, 0.04293785348577273, 0.1971110498998313],
  [0.5, 0.7, 0.05, 0.1, 53, 33, 0.04918532422024602, 0.0862275454854981],
  [0.9, 0.99, 0.05, 0.05, 61, 59, 0.04911828153099451, 0.02340829585406514],
  [0.01, 0.02, 0.05, 0.05, 1567, 23, 0.04777370359663202, 0.04965214654873415],
  [0.001, 0.999, 0.05, 0.05, 1, 1, 0.001, 0.001],
  [0.5, 0.75, 0.25, 0.25, 7, 5, 0.2265625, 0.2435913085937502],
])("the smallest exact test of %d against %d at %d and %d", (...numbers) => {
  const [low, high, falseOver, falseUnder, trials, critical, over, under] = numbers;
  const found = plan({ low, high, falseOver, falseUnder });
  expect(found).toMatchObject({ trials, critical, tasks: trials });
  expect(found.falseOver).toBeCloseTo(over, 12);
  expect(found.falseUnder).toBeCloseTo(under, 12);
});

// 0.5^2 = 0.25 and 1 - 0.75^2 under 0.4375: rates that are reached exactly are kept.
test("an error rate that is reached exactly is allowed", () => {
  expect(plan({ low: 0.5, high: 0.75, falseOver: 0.25, falseUnder: 0.4375 })).toMatchObject({
    trials: 2,
    critical: 2,
  });
});

test("no smaller number of trials has a test with these error rates", () => {
  const rates = fc.record({
    low: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
    margin: fc.double({ min: 0.2, max: 0.45, noNaN: true }),
  });
  fc.assert(
    fc.property(rates, ({ low, margin }) => {
      const high = low + margin;
      const { trials, falseOver, falseUnder } = plan({ low, high, falseOver: 0.1, falseUnder: 0.05 });
      expect(falseOver).toBeLessThanOrEqual(0.1);
      expect(falseUnder).toBeLessThanOrEqual(0.05);
      for (let fewer = 1; fewer < trials; fewer++) {
        for (let critical = 1; critical <= fewer; critical++) {
          const wrong =
            1 - binomialCdf(critical - 1, fewer, low) > 0.1 || binomialCdf(critical - 1, fewer, high) > 0.05;
          expect(wrong).toBe(true);
        }
      }
    }),
    { seed: 31, numRuns: 12 },
  );
});

// R: Wald's formulas, A = log((1 - b)/a), B = log(b/(1 - a)), E n = ((1 - a) B + a A) / E z and so on.
test.each([
  [0.1, 0.3, 0.05, 0.1, 17.1439004990172, 15.46368565039352, 23.56804827100821],
  [0.01, 0.02, 0.05, 0.05, 849.5273186084786, 677.1212759636495, 1232.004108162008],
])("Wald's sequential test of %d against %d at %d and %d", (...numbers) => {
  const [low, high, falseOver, falseUnder, atLow, atHigh, largest] = numbers;
  const { sequential } = plan({ low, high, falseOver, falseUnder });
  expect(sequential.low).toBeCloseTo(atLow, 9);
  expect(sequential.high).toBeCloseTo(atHigh, 9);
  expect(sequential.largest).toBeCloseTo(largest, 9);
});

test("error rates are 5 % unless given", () => {
  expect(plan({ low: 0.01, high: 0.02 })).toEqual(
    plan({ low: 0.01, high: 0.02, falseOver: 0.05, falseUnder: 0.05 }),
  );
});

test("epochs of one task count for less the more their outcomes agree", () => {
  const rates = { low: 0.1, high: 0.3, falseUnder: 0.1 };
  expect(plan({ ...rates, epochs: 1, correlation: 0.5 }).tasks).toBe(33);
  expect(plan({ ...rates, epochs: 4 }).tasks).toBe(9);
  expect(plan({ ...rates, epochs: 4, correlation: 0.5 }).tasks).toBe(21); // 33 × 2.5 / 4 = 20.6
  expect(plan({ ...rates, epochs: 4, correlation: 1 }).tasks).toBe(33);
});

test("close and tiny rates are planned too, up to a hundred million trials", () => {
  expect(plan({ low: 1e-5, high: 2e-5 })).toMatchObject({ trials: 1_570_736, critical: 23 });
  expect(thresholdPlan({ low: 0.499_999, high: 0.5 })).toEqual(problem("out_of_range", "high"));
});

describe("input that cannot be is a problem", () => {
  const tried = (change: Partial<Parameters<typeof thresholdPlan>[0]>) =>
    thresholdPlan({ low: 0.1, high: 0.3, ...change });

  test("in the rates", () => {
    expect(tried({ low: 0 })).toEqual(problem("out_of_range", "low"));
    expect(tried({ low: Number.NaN })).toEqual(problem("not_a_number", "low"));
    expect(tried({ low: 1 })).toEqual(problem("out_of_range", "low"));
    expect(tried({ high: 0.1 })).toEqual(problem("out_of_range", "high"));
    expect(tried({ high: 1 })).toEqual(problem("out_of_range", "high"));
    expect(tried({ falseOver: 0 })).toEqual(problem("out_of_range", "falseOver"));
    expect(tried({ falseOver: 0.5 })).toEqual(problem("out_of_range", "falseOver"));
    expect(tried({ falseUnder: 0 })).toEqual(problem("out_of_range", "falseUnder"));
    expect(tried({ falseUnder: 0.5 })).toEqual(problem("out_of_range", "falseUnder"));
  });

  test("in the epochs", () => {
    expect(tried({ epochs: 0 })).toEqual(problem("out_of_range", "epochs"));
    expect(tried({ epochs: 1.5 })).toEqual(problem("not_an_integer", "epochs"));
    expect(tried({ correlation: Number.NaN })).toEqual(problem("not_a_number", "correlation"));
    expect(tried({ correlation: -0.1 })).toEqual(problem("out_of_range", "correlation"));
    expect(tried({ correlation: 1.1 })).toEqual(problem("out_of_range", "correlation"));
  });
});
