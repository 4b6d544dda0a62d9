import fc from "fast-check";
import { expect, test } from "vitest";
import { choleskySolve, leastSquares } from "./solve.js";

function close(found: ArrayLike<number> | undefined, expected: readonly number[]): void {
  expect(found?.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found?.[i]).toBeCloseTo(value, 12);
}

// R: solve(matrix(c(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3), 3), c(1, 2, 3))
test("a positive definite system is solved as in R", () => {
  const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3);
  close(
    choleskySolve(matrix, Float64Array.of(1, 2, 3)),
    [0.00448430493273543, 0.21255605381165918, 0.92825112107623331],
  );
  const right = Float64Array.of(2);
  close(choleskySolve(Float64Array.of(4), right), [0.5]);
  expect(right).toEqual(Float64Array.of(2));
});

test("a matrix that is not positive definite, or only to rounding, has no solution", () => {
  expect(choleskySolve(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toBeUndefined();
  expect(choleskySolve(Float64Array.of(1, 1, 1, 1), Float64Array.of(1, 1))).toBeUndefined();
  expect(choleskySolve(Float64Array.of(1, 1, 1, 1 + 1e-13), Float64Array.of(1, 1))).toBeUndefined();
  expect(choleskySolve(Float64Array.of(0), Float64Array.of(1))).toBeUndefined();
  expect(choleskySolve(Float64Array.of(Number.NaN), Float64Array.of(1))).toBeUndefined();
  expect(choleskySolve(Float64Array.of(1e-30), Float64Array.of(1e-30))).toEqual(Float64Array.of(1));
});

const ONES = [1, 1, 1, 1, 1, 1, 1, 1];
const X = [1, 2, 3, 4, 5, 6, 7, 8];
const Z = [2, 1, 4, 3, 6, 5, 9, 7];
const Y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2, 13.8, 16.1];

// R: m <- lm(y ~ x + z, weights = w); coef(m); summary(m)$sigma^2 * 5
test("weighted least squares are those of R", () => {
  const fit = leastSquares([ONES, X, Z], Y, [1, 2, 1, 0.5, 1, 3, 1, 2]);
  close(fit?.coefficients, [0.00325499115491205, 2.0320444781400058, -0.02115744250694987]);
  expect(fit?.residualSumOfSquares).toBeCloseTo(5 * 0.0442834470558501, 12);
});

// R: m <- lm(y ~ x); vcov(m) / summary(m)$sigma^2
test("without weights all observations count alike", () => {
  const fit = leastSquares([ONES, X], Y);
  close(fit?.coefficients, [0.0357142857142865, 1.9976190476190476]);
  close(
    fit?.inverse,
    [0.019708049886621393, -0.003477891156462599, -0.003477891156462599, 0.000772864701436133].map(
      (value) => value / 0.0324603174603176,
    ),
  );
});

test("the residual is orthogonal to every column", () => {
  const values = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(values, values, (column, response) => {
      const fit = leastSquares([ONES, column], response);
      if (fit === undefined) return;
      const [a = 0, b = 0] = fit.coefficients;
      const residuals = response.map((value, i) => value - a - b * (column[i] ?? 0));
      expect(residuals.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
      expect(residuals.reduce((sum, value, i) => sum + value * (column[i] ?? 0), 0)).toBeCloseTo(0, 6);
    }),
    { seed: 41 },
  );
});

test("linearly dependent columns have no solution, whatever their scale", () => {
  const twice = X.map((value) => 2 * value);
  expect(leastSquares([X, twice], Y)).toBeUndefined();
  expect(leastSquares([ONES, X, X.map((value) => value + 1e-13 * value * value)], Y)).toBeUndefined();
  expect(leastSquares([[0, 0, 0]], [1, 2, 3])).toBeUndefined();
  close(
    leastSquares([X.map((value) => value * 1e-20)], X)?.coefficients.map((value) => value * 1e-20),
    [1],
  );
});

test("years as they are written do not cost the digits of the slope", () => {
  const years = X.map((value) => 2020 + value / 12);
  const fit = leastSquares(
    [ONES, years],
    years.map((year) => 3 + 0.5 * (year - 2020)),
  );
  expect(fit?.coefficients[1]).toBeCloseTo(0.5, 11);
});
