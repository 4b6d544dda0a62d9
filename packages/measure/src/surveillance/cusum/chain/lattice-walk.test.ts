import { expect, test } from "vitest";
import { exactWalk, splitWalk } from "./lattice-walk.js";
import { rationalApproximation } from "./rational-approximation.js";

const counts = { first: 1, probabilities: Float64Array.of(0.5, 0.3, 0.2) };

test("an exact walk moves by whole cells", () => {
  const { offsets, probabilities } = exactWalk(counts, { reference: 7, unit: 4 });
  expect([...offsets]).toEqual([-3, 1, 5]);
  expect([...probabilities]).toEqual([0.5, 0.3, 0.2]);
});

test("a split walk keeps the mean of each step and the whole probability", () => {
  const { offsets, probabilities } = splitWalk(counts, { reference: 1.7, width: 0.4 });
  const mean = offsets.reduce((sum, offset, index) => sum + offset * (probabilities[index] ?? 0), 0);
  expect([...offsets]).toEqual([-2, -1, 0, 1, 2, 3, 4]);
  expect([...probabilities].map((value) => Number(value.toFixed(12)))).toEqual([
    0.375, 0.125, 0.075, 0.225, 0, 0.15, 0.05,
  ]);
  expect(mean).toBeCloseTo((1.7 - 1.7) / 0.4, 12);
});

test("the first fraction near enough is given, or none", () => {
  expect(rationalApproximation(Math.PI, 0.01, 100)).toEqual({ numerator: 22, denominator: 7 });
  expect(rationalApproximation(Math.PI, 1e-6, 113)).toEqual({ numerator: 355, denominator: 113 });
  expect(rationalApproximation(Math.PI, 1e-6, 112)).toBeNull();
  expect(rationalApproximation(1.84, 1e-14, 1000)).toEqual({ numerator: 46, denominator: 25 });
  expect(rationalApproximation(3, 1e-14, 1)).toEqual({ numerator: 3, denominator: 1 });
});
