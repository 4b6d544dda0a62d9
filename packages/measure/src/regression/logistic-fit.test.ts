import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type LogisticFit, logisticFit } from "./logistic-fit.js";
import type { RegressionInput } from "./regression-data.js";

const X = [1, 2, 3, 4, 5, 6, 7, 8];
const Z = [2, 1, 4, 3, 6, 5, 9, 7];
const Y = [0, 0, 1, 0, 1, 1, 0, 1];
const W = [1, 2, 1, 0.5, 1, 3, 1, 2];

function fitted(input: RegressionInput): LogisticFit {
  const found = logisticFit(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function close(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 9);
}

// R: m <- glm(y ~ x, family = binomial, weights = w, control = list(epsilon = 1e-14)); coef, vcov, deviance
test("one predictor and weights give the fit of R", () => {
  const { coefficients, covariance, deviance } = fitted({ x: X, y: Y, weights: W });
  close(coefficients, [-2.591052733453892, 0.661166931976571]);
  close(covariance.flat(), [3.264993634359339, -0.608477370904478, -0.608477370904478, 0.1377876531703]);
  expect(deviance).toBeCloseTo(10.7952419486794, 9);
});

// R: m <- glm(y ~ x + z, family = binomial, weights = w, control = list(epsilon = 1e-14)); coef, vcov, deviance
test("two predictors and shares give the fit of R", () => {
  const y = [0.1, 0.2, 0.5, 0.25, 0.5, 0.75, 0.6, 1];
  const { coefficients, covariance, deviance } = fitted({
    x: X.map((x, i) => [x, Z[i] ?? 0]),
    y,
    weights: W,
  });
  close(coefficients, [-2.605185370605603, 0.828970894336735, -0.236236536844743]);
  expect(covariance.map((row) => row.length)).toEqual([3, 3, 3]);
  close(covariance[2] ?? [], [0.0958322312535831, -0.4206935174684713, 0.4128944776794197]);
  expect(deviance).toBeCloseTo(0.880266450467524, 9);
});

test("a weight counts as that many observations, and none for nothing", () => {
  const weights = [1, 2, 1, 3, 1, 0, 1, 2];
  const rows = X.flatMap((_, i) => Array.from({ length: weights[i] ?? 0 }, () => i));
  const repeated = { x: rows.map((i) => X[i] ?? 0), y: rows.map((i) => Y[i] ?? 0) };
  const a = fitted({ x: X, y: Y, weights });
  const b = fitted(repeated);
  close(a.coefficients, b.coefficients);
  close(a.covariance.flat(), b.covariance.flat());
  expect(a.deviance).toBeCloseTo(b.deviance, 9);
});

test("a change of the predictor's unit and origin changes the coefficients alone", () => {
  const fit = fitted({ x: X, y: Y });
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      (unit, origin) => {
        const moved = fitted({ x: X.map((x) => unit * x + origin), y: Y });
        const slope = (fit.coefficients[1] ?? 0) / unit;
        expect((moved.coefficients[1] ?? 0) / slope).toBeCloseTo(1, 7);
        expect(moved.coefficients[0]).toBeCloseTo((fit.coefficients[0] ?? 0) - slope * origin, 4);
        expect(moved.deviance).toBeCloseTo(fit.deviance, 8);
      },
    ),
    { seed: 42 },
  );
});

test("failures counted as successes turn the signs", () => {
  const fit = fitted({ x: X, y: Y, weights: W });
  const turned = fitted({ x: X, y: Y.map((y) => 1 - y), weights: W });
  close(
    turned.coefficients,
    fit.coefficients.map((value) => -value),
  );
});

test("a rare event in a long list is fitted, where the odds are far from even", () => {
  const y = Array.from({ length: 20_000 }, (_, i) => (i % 5000 === 0 ? 1 : 0));
  const { coefficients } = fitted({ x: y.map((_, i) => i % 2), y: y.map((v, i) => (i === 1 ? 1 : v)) });
  close(coefficients, [Math.log(4 / 9996), Math.log(1 / 9999) - Math.log(4 / 9996)]);
});

// R: glm(c(0, 1, 0, 1, 0, 1, 0) ~ c(0, 0, 0, 1, 1, 1, 1000), family = binomial)
test("a far outlier does not throw the search off", () => {
  const { coefficients, deviance } = fitted({ x: [0, 0, 0, 1, 1, 1, 1000], y: [0, 1, 0, 1, 0, 1, 0] });
  close(coefficients, [0.00346343856851, -0.00759768046609]);
  expect(deviance).toBeCloseTo(8.32639211724, 9);
});

test("predictors that tell successes from failures leave no finite fit", () => {
  const separated = { code: "separated", field: "x" };
  expect(logisticFit({ x: [1, 2, 3, 4], y: [0, 0, 1, 1] })).toEqual(separated);
  expect(logisticFit({ x: [1, 2, 3, 3, 4], y: [0, 0, 0, 1, 1] })).toEqual(separated);
  expect(logisticFit({ x: [0, 0, 0, 1, 1], y: [0, 1, 0, 0, 0] })).toEqual(separated);
});

test("predictors without information are named", () => {
  expect(logisticFit({ x: [2, 2, 2], y: [0, 1, 0] })).toEqual({ code: "zero_variance", field: "x" });
  expect(logisticFit({ x: [1, 2, 3], y: [0, 0, 0] })).toEqual({ code: "zero_variance", field: "y" });
  expect(logisticFit({ x: [1, 2, 3], y: [1, 1, 1] })).toEqual({ code: "zero_variance", field: "y" });
  expect(logisticFit({ x: X.map((x) => [x, 2 * x]), y: Y })).toEqual({ code: "singular", field: "x" });
  expect(logisticFit({ x: [1, 2, 2], y: [0, 1, 1], weights: [0, 1, 1] })).toEqual({
    code: "zero_variance",
    field: "x",
  });
});

test("bad input is named", () => {
  const fit = (input: Partial<RegressionInput>) => logisticFit({ x: X, y: Y, ...input });
  expect(fit({ y: [] })).toEqual({ code: "empty", field: "y" });
  expect(fit({ x: [1, 2] })).toEqual({ code: "length_mismatch", field: "x" });
  expect(fit({ weights: [1] })).toEqual({ code: "length_mismatch", field: "weights" });
  expect(fit({ x: X.map((x) => (x === 3 ? [1, 2] : [x])) })).toEqual({
    code: "length_mismatch",
    field: "x",
    index: 2,
  });
  expect(fit({ x: X.map((x) => (x === 3 ? Number.NaN : x)) })).toEqual({
    code: "not_a_number",
    field: "x",
    index: 2,
  });
  expect(fit({ x: X.map((x) => (x === 3 ? [x, Number.NaN] : [x, 1])) })).toEqual({
    code: "not_a_number",
    field: "x",
    index: 2,
  });
  expect(fit({ y: Y.map((y, i) => (i === 4 ? Number.POSITIVE_INFINITY : y)) })).toEqual({
    code: "not_a_number",
    field: "y",
    index: 4,
  });
  expect(fit({ y: Y.map((y, i) => (i === 4 ? 1.1 : y)) })).toEqual({
    code: "out_of_range",
    field: "y",
    index: 4,
  });
  expect(fit({ y: Y.map((y, i) => (i === 0 ? -0.1 : y)) })).toEqual({
    code: "out_of_range",
    field: "y",
    index: 0,
  });
  expect(fit({ weights: W.map((w, i) => (i === 5 ? -w : w)) })).toEqual({
    code: "out_of_range",
    field: "weights",
    index: 5,
  });
  expect(logisticFit({ x: [1], y: [1] })).toEqual({ code: "too_few", field: "y" });
  expect(logisticFit({ x: [1, 2, 3], y: [0, 1, 0], weights: [1, 0, 0] })).toEqual({
    code: "too_few",
    field: "y",
  });
});
