import { expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { type PoissonFit, poissonFit } from "./poisson-fit.js";

type Input = Parameters<typeof poissonFit>[0];

const X = [1, 2, 3, 4, 5, 6, 7, 8];
const Z = [2, 1, 4, 3, 6, 5, 9, 7];
const Y = [0, 1, 2, 1, 4, 3, 7, 9];
const W = [1, 2, 1, 0.5, 1, 3, 1, 2];
const EXPOSURE = [10, 10, 20, 10, 20, 10, 20, 20];

function fitted(input: Input): PoissonFit {
  const found = poissonFit(input);
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function close(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found[i]).toBeCloseTo(value, 9);
}

// R: m <- glm(y ~ x, family = quasipoisson, weights = w, control = list(epsilon = 1e-14));
// coef(m); summary(m)$cov.unscaled; summary(m)$dispersion; deviance(m)
test("weighted counts give the fit of R", () => {
  const { coefficients, covariance, dispersion, deviance } = fitted({ x: X, y: Y, weights: W });
  close(coefficients, [-1.008012092271808, 0.398372256015645]);
  close(
    covariance.flat(),
    [0.38358622008685661, -0.05484736327721101, -0.05484736327721101, 0.00835488508734347],
  );
  expect(dispersion).toBeCloseTo(0.485971356026958, 9);
  expect(deviance).toBeCloseTo(3.37010066447686, 9);
});

// R: m <- glm(y ~ x + z + offset(log(exposure)), family = quasipoisson, control = list(epsilon = 1e-14))
test("counts over exposures give the fit of R", () => {
  const fit = fitted({ x: X.map((x, i) => [x, Z[i] ?? 0]), y: Y, exposure: EXPOSURE });
  close(fit.coefficients, [-3.3401124413738765, 0.32052049112298825, 0.00505360091725368]);
  close(fit.covariance[1] ?? [], [-0.0472864941851509, 0.027210090093582, -0.0190745201299476]);
  expect(fit.dispersion).toBeCloseTo(0.179388645028349, 9);
  expect(fit.deviance).toBeCloseTo(1.36842000113734, 9);
});

test("an exposure that is the same everywhere moves the intercept alone", () => {
  const fit = fitted({ x: X, y: Y });
  const over = fitted({ x: X, y: Y, exposure: X.map(() => 100) });
  close(over.coefficients, [(fit.coefficients[0] ?? 0) - Math.log(100), fit.coefficients[1] ?? 0]);
});

test("an observation without weight keeps its exposure to itself", () => {
  const fit = fitted({ x: X, y: Y, exposure: EXPOSURE });
  const more = fitted({
    x: [9, ...X],
    y: [500, ...Y],
    exposure: [3, ...EXPOSURE],
    weights: [0, ...X.map(() => 1)],
  });
  close(more.coefficients, fit.coefficients);
  expect(more.dispersion).toBeCloseTo(fit.dispersion, 9);
});

test("bad input is named", () => {
  const fit = (input: Partial<Input>) => poissonFit({ x: X, y: Y, ...input });
  expect(fit({ y: Y.map((y, i) => (i === 3 ? -1 : y)) })).toEqual({
    code: "out_of_range",
    field: "y",
    index: 3,
  });
  expect(fit({ y: Y.map((y, i) => (i === 0 ? -1 : y)) })).toEqual({
    code: "out_of_range",
    field: "y",
    index: 0,
  });
  expect(fit({ exposure: [1] })).toEqual({ code: "length_mismatch", field: "exposure" });
  expect(fit({ exposure: X.map((x) => x - 1) })).toEqual({
    code: "out_of_range",
    field: "exposure",
    index: 0,
  });
  expect(fit({ exposure: X.map((x) => (x === 2 ? Number.NaN : x)) })).toEqual({
    code: "not_a_number",
    field: "exposure",
    index: 1,
  });
  expect(fit({ y: Y.map(() => 0) })).toEqual({ code: "zero_variance", field: "y" });
  expect(fit({ x: X.map(() => 1) })).toEqual({ code: "zero_variance", field: "x" });
  expect(fit({ y: [] })).toEqual({ code: "empty", field: "y" });
  expect(poissonFit({ x: [1, 2], y: [1, 2] })).toEqual({ code: "too_few", field: "y" });
  expect(fit({ x: X.map((x) => [x, 3 - x]) })).toEqual({ code: "singular", field: "x" });
});

// R: glm(c(2, 1, 0, 951, 2) ~ c(2, 2, 3, 27, 1), family = poisson, control = list(epsilon = 1e-14))
test("a step that would overshoot is halved", () => {
  const fit = fitted({ x: [2, 2, 3, 27, 1], y: [2, 1, 0, 951, 2] });
  close(fit.coefficients, [-0.303680879650699, 0.26522527756197]);
  expect(fit.deviance).toBeCloseTo(4.552257939536842, 9);
});

test("numbers as large as there are do not overflow", () => {
  const fit = fitted({ x: [1, 2, 3, 4], y: [1e306, 1e305, 1e306, 2e306] });
  expect(Number.isFinite(fit.dispersion)).toBe(true);
});

test("counts without a finite fit are named", () => {
  const x = [0, 0, 0, 1, 1, 1];
  expect(poissonFit({ x, y: [1, 2, 3, 0, 0, 0] })).toEqual({ code: "separated", field: "x" });
  expect(poissonFit({ x: [1, 2, 3], y: [0, 1, 1e308] })).toEqual({ code: "not_converged", field: "x" });
});
