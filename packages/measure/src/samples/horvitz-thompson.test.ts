import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem, problem } from "../problem.js";
import { type HorvitzThompson, horvitzThompson } from "./horvitz-thompson.js";

function estimate(values: number[], probabilities: number[], level?: number): HorvitzThompson {
  const found = horvitzThompson({ values, probabilities, ...(level === undefined ? {} : { level }) });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

const VALUES = [3, 0, 5, 2, 8, 0, 1];
const PROBABILITIES = [0.1, 0.25, 0.5, 0.2, 1, 0.05, 0.4];

// R survey 4.1: d <- svydesign(ids = ~1, data, fpc = ~p, pps = poisson_sampling(p)); svytotal, svymean, confint 0.9
test("total and mean agree with R survey's Poisson sampling", () => {
  const { total, mean, population } = estimate(VALUES, PROBABILITIES, 0.9);
  expect(total.estimate).toBeCloseTo(60.5, 12);
  expect(total.standardError).toBeCloseTo(30.72051431861127, 11);
  expect(total.lower).toBeCloseTo(9.96925060121761, 10);
  expect(total.upper).toBeCloseTo(111.0307493987824, 10);
  expect(mean.estimate).toBeCloseTo(1.3595505617977528, 13);
  expect(mean.standardError).toBeCloseTo(0.7113184195892266, 13);
  expect(mean.lower).toBeCloseTo(0.1895358794190241, 12);
  expect(mean.upper).toBeCloseTo(2.529565244176481, 12);
  expect(population).toBeCloseTo(44.5, 12);
  expect(total).toMatchObject({ level: 0.9, method: "horvitz-thompson" });
  expect(mean).toMatchObject({ level: 0.9, method: "hajek" });
});

test("the level is 95 % unless given", () => {
  expect(estimate(VALUES, PROBABILITIES)).toEqual(estimate(VALUES, PROBABILITIES, 0.95));
});

test("items drawn for sure leave no uncertainty", () => {
  const { total, mean, population } = estimate([1, 0, 0, 1], [1, 1, 1, 1]);
  expect(total).toMatchObject({ estimate: 2, lower: 2, upper: 2, standardError: 0 });
  expect(mean).toMatchObject({ estimate: 0.5, lower: 0.5, upper: 0.5, standardError: 0 });
  expect(population).toBe(4);
});

test("the mean moves with the values, the total's error scales with them", () => {
  const sample = fc.array(
    fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true })),
    { minLength: 2, maxLength: 20 },
  );
  fc.assert(
    fc.property(sample, (drawn) => {
      const probabilities = drawn.map(([, probability]) => probability);
      const plain = estimate(
        drawn.map(([value]) => value),
        probabilities,
      );
      const moved = estimate(
        drawn.map(([value]) => 3 * value + 7),
        probabilities,
      );
      expect(moved.mean.estimate).toBeCloseTo(3 * plain.mean.estimate + 7, 8);
      expect(moved.mean.standardError).toBeCloseTo(3 * plain.mean.standardError, 8);
      expect(moved.total.estimate).toBeCloseTo(3 * plain.total.estimate + 7 * plain.population, 6);
    }),
    { seed: 11 },
  );
});

test("input that cannot be is a problem that names its place", () => {
  const tried = (values: number[], probabilities: number[], level = 0.95) =>
    horvitzThompson({ values, probabilities, level });
  expect(tried([1, Number.NaN], [1, 1])).toEqual(problem("not_a_number", "values", 1));
  expect(tried([Number.NEGATIVE_INFINITY, 1], [1, 1])).toEqual(problem("not_a_number", "values", 0));
  expect(tried([1, 1], [1, Number.NaN])).toEqual(problem("not_a_number", "probabilities", 1));
  expect(tried([1, 1], [0, 1])).toEqual(problem("out_of_range", "probabilities", 0));
  expect(tried([1, 1], [1, 1.01])).toEqual(problem("out_of_range", "probabilities", 1));
  expect(tried([1, 1], [1])).toEqual(problem("length_mismatch", "probabilities"));
  expect(tried([1], [0.5])).toEqual(problem("too_few", "values"));
  expect(tried([], [])).toEqual(problem("too_few", "values"));
  expect(tried([1e200, 1], [0.5, 0.5])).toEqual(problem("out_of_range", "values"));
  expect(tried([1, 1], [1e-300, 0.5])).toEqual(problem("out_of_range", "values"));
  expect(tried([1, 2], [0.5, 0.5], 0)).toEqual(problem("out_of_range", "level"));
});
