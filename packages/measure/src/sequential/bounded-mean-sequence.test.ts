import fc from "fast-check";
import { expect, test } from "vitest";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { type BoundedMeanState, boundedMeanStart, boundedMeanStep } from "./bounded-mean-sequence.js";
import { meanSequence } from "./mean-sequence.js";

function sound<T>(outcome: T | MeasureProblem): T {
  if (isProblem(outcome)) throw new Error(`${outcome.code} ${outcome.field}`);
  return outcome;
}

function after(
  values: readonly number[],
  level?: number,
): { state: BoundedMeanState; intervals: Interval[] } {
  let state = sound(boundedMeanStart(level));
  const intervals: Interval[] = [];
  for (const value of values) {
    const step = sound(boundedMeanStep(state, value));
    state = step.state;
    intervals.push(step.interval);
  }
  return { state, intervals };
}

const ten = [0.2, 0.9, 0.4, 0.4, 0, 1, 0.35, 0.5, 0.6, 0.1];
const values = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

test("agrees with theorem 2 of the paper evaluated in R over the whole list", () => {
  // x <- rep(ten, 60); mu <- (.5 + cumsum(x))/(1:n + 1); s2 <- (.25 + cumsum((x - mu)^2))/(1:n + 1)
  // lam <- pmin(.5, sqrt(2*log(2/al)/(c(.25, s2[-n])*(1:n)*log(1 + 1:n)))); v <- 4*(x - c(.5, mu[-n]))^2
  // psi <- (-log(1 - lam) - lam)/4; sum(lam*x)/sum(lam) -/+ (log(2/al) + sum(v*psi))/sum(lam)
  const { state, intervals } = after(Array.from({ length: 60 }, () => ten).flat());
  const last = intervals.at(-1);
  expect(last?.lower).toBeCloseTo(0.400865164159344, 12);
  expect(last?.upper).toBeCloseTo(0.489386992068343, 12);
  expect(last).toMatchObject({ level: 0.95, method: "empirical-bernstein-sequence" });
  expect(last?.estimate).toBeCloseTo(0.445, 12);
  expect(state.n).toBe(600);
  expect(intervals[0]).toMatchObject({ lower: 0, upper: 1, estimate: 0.2 });
});

test("stays in [0, 1], is mirrored with the values, and a wider level holds a narrower one at first", () => {
  fc.assert(
    fc.property(values, (given) => {
      const here = after(given).intervals;
      const there = after(given.map((value) => 1 - value)).intervals;
      const wider = after(given, 0.999).intervals;
      for (const [index, interval] of here.entries()) {
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(interval.lower).toBeCloseTo(1 - (there[index]?.upper ?? Number.NaN), 9);
        expect(wider[index]?.level).toBe(0.999);
      }
    }),
    { seed: 51 },
  );
});

test("a state that was stored goes on as if it had not been", () => {
  fc.assert(
    fc.property(values, fc.nat(60), (given, cut) => {
      const first = after(given.slice(0, cut)).state;
      let state: BoundedMeanState = JSON.parse(JSON.stringify(first));
      for (const value of given.slice(cut)) state = sound(boundedMeanStep(state, value)).state;
      expect(state).toEqual(after(given).state);
    }),
    { seed: 52 },
  );
});

test("learns a small variance, where the bound of the range stays wide", () => {
  const calm = Array.from({ length: 1000 }, (_, index) => 0.5 + 0.02 * (index % 3));
  const learned = after(calm).intervals.at(-1);
  const bounded = sound(meanSequence({ n: 1000, mean: 0.52, deviation: 0.5, tightestAt: 1000 }));
  expect((learned?.upper ?? 1) - (learned?.lower ?? 0)).toBeLessThan((bounded.upper - bounded.lower) / 3);
});

test("bad input is named", () => {
  expect(boundedMeanStart(1)).toEqual({ code: "out_of_range", field: "level" });
  const state = sound(boundedMeanStart());
  expect(state).toEqual({ level: 0.95, n: 0, sum: 0, squares: 0, weight: 0, weightedSum: 0, spent: 0 });
  expect(boundedMeanStep(state, Number.NaN)).toEqual({ code: "not_a_number", field: "value" });
  expect(boundedMeanStep(state, -0.01)).toEqual({ code: "out_of_range", field: "value" });
  expect(boundedMeanStep(state, 1.01)).toEqual({ code: "out_of_range", field: "value" });
  expect(boundedMeanStep({ ...state, level: 0 }, 0.5)).toEqual({ code: "out_of_range", field: "level" });
  expect(boundedMeanStep({ ...state, n: 0.5 }, 0.5)).toEqual({ code: "not_an_integer", field: "n" });
  for (const part of ["sum", "squares", "weight", "weightedSum", "spent"] as const) {
    for (const value of [-1, 1.5, Number.NaN]) {
      expect(boundedMeanStep({ ...state, n: 1, [part]: value }, 0.5)).toEqual({
        code: "malformed",
        field: "state",
      });
    }
  }
});
