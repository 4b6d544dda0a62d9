import { expect, test } from "vitest";
import { fitLine, lineAt } from "./line-fit.js";

test("the least-squares line of a worked example", () => {
  // x̄ = 2.5, ȳ = 4; Σ(x − x̄)² = 5, Σ(x − x̄)(y − ȳ) = 7; residuals 0.1, −0.3, 0.3, −0.1.
  const line = fitLine([1, 2, 3, 4], [2, 3, 5, 6]);
  expect(line).toEqual({
    slope: 1.4,
    meanX: 2.5,
    meanY: 4,
    spreadX: 5,
    residualSumOfSquares: expect.closeTo(0.2, 12),
  });
  expect(line && lineAt(line, 4.5)).toBeCloseTo(6.8, 12);
});

test("there is no line where no two x differ, to rounding", () => {
  expect(fitLine([0.1, 0.1, 0.1], [1, 2, 3])).toBeUndefined();
  expect(fitLine([0, 0], [1, 2])).toBeUndefined();
  expect(fitLine([1e200, -1e200], [1, 2])).toBeUndefined();
  expect(fitLine([1e6, 1e6 + 1e-8], [1, 2])).toBeUndefined();
  expect(fitLine([1e6, 1e6 + 1e-4], [1, 2])?.slope).toBeCloseTo(1e4, -1);
});
