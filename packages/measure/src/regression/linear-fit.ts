import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type RegressionInput, regressionData } from "./regression-data.js";
import { leastSquares } from "./solve.js";
import { squareRows } from "./square-rows.js";

export interface LinearFit {
  /** Intercept first. */
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients, scaled by `residualVariance`. */
  readonly covariance: readonly (readonly number[])[];
  /** Variance of a `y` of weight 1 about its mean. */
  readonly residualVariance: number;
  readonly degreesOfFreedom: number;
}

/**
 * Weighted least squares: `y` = intercept + Σ coefficient · x, with a variance of residualVariance / weight.
 *
 * Problems: `too_few` (`y`: no degree of freedom left), `zero_variance` (`x`: a constant predictor), `singular` (`x`:
 * predictors are linearly dependent), and those of `regressionData`.
 *
 * Draper, N. R. and Smith, H. (1998), Applied Regression Analysis, 3rd edition, chapters 5 and 9.
 */
export function linearFit(input: RegressionInput): LinearFit | MeasureProblem {
  const data = regressionData(input);
  if (isProblem(data)) return data;
  const { columns, response, weights } = data;
  const degreesOfFreedom = response.length - columns.length;
  if (degreesOfFreedom === 0) return problem("too_few", "y");
  const fit = leastSquares(columns, response, weights);
  if (fit === undefined) return problem("singular", "x");
  const residualVariance = fit.residualSumOfSquares / degreesOfFreedom;
  return {
    coefficients: Array.from(fit.coefficients),
    covariance: squareRows(
      fit.inverse.map((value) => value * residualVariance),
      columns.length,
    ),
    residualVariance,
    degreesOfFreedom,
  };
}
