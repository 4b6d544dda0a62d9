import { isProblem, logisticFit } from "../../../src/index.js";
import { type Check, comparable, compareLists, ITERATIVE } from "../comparison.js";

interface LogisticCase {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly weight: readonly number[];
  readonly coef: readonly number[];
  readonly x50: number;
}

/** Intercept and slope of a weighted logistic regression, and the x at which p is 0.5. */
export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly LogisticCase[] };
  return cases.map(({ x, y, weight, coef, x50 }, index) => {
    const fit = logisticFit({ x, y, weights: weight });
    const coefficients = isProblem(fit) ? [] : fit.coefficients;
    const [intercept, slope] = coefficients;
    const middle = intercept === undefined || slope === undefined ? null : -intercept / slope;
    return {
      name: `case ${index + 1}, ${y.length} observations`,
      comparisons: [
        ...compareLists(coefficients, coef, ITERATIVE),
        { found: comparable(middle), expected: x50, tolerance: ITERATIVE },
      ],
    };
  });
};
