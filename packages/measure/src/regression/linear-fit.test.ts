import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { linearFit } from "./linear-fit.js";

const X = [1, 2, 3, 4, 5, 6, 7, 8];
const Z = [2, 1, 4, 3, 6, 5, 9, 7];
const Y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2, 13.8, 16.1];
const W = [1, 2, 1, 0.5, 1, 3, 1, 2];

// R: m <- lm(y ~ x + z, weights = w); coef(m); vcov(m); summary(m)$sigma^2
test("weighted least squares give the fit of R", () => {
  const fit = linearFit({ x: X.map((x, i) => [x, Z[i] ?? 0]), y: Y, weights: W });
  if (isProblem(fit)) throw new Error(fit.code);
  const expected = {
    coefficients: [0.00325499115491205, 2.0320444781400058, -0.02115744250694987],
    covariance: [
      [0.020515646990847718, -0.00294327687027762, -0.000501364272959849],
      [-0.00294327687027762, 0.00348045287702031, -0.003010423871120463],
      [-0.000501364272959849, -0.003010423871120463, 0.003258867774238957],
    ],
  };
  for (const [i, value] of expected.coefficients.entries())
    expect(fit.coefficients[i]).toBeCloseTo(value, 12);
  for (const [i, value] of expected.covariance.flat().entries()) {
    expect(fit.covariance.flat()[i]).toBeCloseTo(value, 12);
  }
  expect(fit.residualVariance).toBeCloseTo(0.0442834470558501, 12);
  expect(fit.degreesOfFreedom).toBe(5);
});

test("what cannot be fitted is named", () => {
  expect(linearFit({ x: [1, 2], y: [1, 2] })).toEqual({ code: "too_few", field: "y" });
  expect(linearFit({ x: [1, 1, 1], y: [1, 2, 3] })).toEqual({ code: "zero_variance", field: "x" });
  expect(linearFit({ x: X.map((x) => [x, -x]), y: Y })).toEqual({ code: "singular", field: "x" });
  expect(linearFit({ x: [], y: [] })).toEqual({ code: "empty", field: "y" });
  expect(linearFit({ x: X, y: Y, weights: X.map(() => Number.NaN) })).toEqual({
    code: "not_a_number",
    field: "weights",
    index: 0,
  });
});
