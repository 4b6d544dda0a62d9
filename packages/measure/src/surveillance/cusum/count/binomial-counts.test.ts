import { expect, test } from "vitest";
import { binomialProbability } from "../../../distributions/binomial.js";
import { binomialCounts } from "./binomial-counts.js";

test.each([
  [1, 0.3],
  [20, 0.1],
  [7, 0.95],
  [300, 0.5],
])("the probabilities of %i trials at %f are the binomial ones", (total, share) => {
  const { first, probabilities } = binomialCounts(total, share);
  for (let count = 0; count <= total; count++) {
    expect(probabilities[count - first] ?? 0).toBeCloseTo(binomialProbability(count, total, share), 12);
  }
  expect(first + probabilities.length).toBeLessThanOrEqual(total + 1);
});

test("counts that are next to impossible are left out", () => {
  const { first, probabilities } = binomialCounts(1e6, 0.5);
  expect(first).toBeGreaterThan(490_000);
  expect(probabilities.length).toBeLessThan(12_000);
  expect(binomialCounts(10, 1e-30)).toEqual({ first: 0, probabilities: Float64Array.of(1) });
});
