import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type Family, irls } from "./irls.js";
import { type RegressionInput, regressionData } from "./regression-data.js";
import { squareRows } from "./square-rows.js";
import { weightedMean } from "./weighted-mean.js";

export interface LogisticFit {
  /** Intercept first, on the scale of log odds. */
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients: the inverse of the information. */
  readonly covariance: readonly (readonly number[])[];
  readonly deviance: number;
}

const bernoulli: Family = {
  mean: (predictor) => 1 / (1 + Math.exp(-predictor)),
  variance: (mean) => mean * (1 - mean),
  deviance: (observed, mean) => 2 * (entropy(observed, mean) + entropy(1 - observed, 1 - mean)),
};

function entropy(observed: number, mean: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / mean);
}

/**
 * Weighted logistic regression by maximum likelihood: log odds of `y` = intercept + Σ coefficient · x. `y` is 0 or
 * 1, or the share of successes of an observation whose weight is its number of trials.
 *
 * Problems: `out_of_range` (`y`), `zero_variance` (`x`: a constant predictor; `y`: nothing but failures, or
 * nothing but successes), `singular` (`x`: predictors are linearly dependent), `separated` (`x`: a combination
 * of predictors tells successes from failures, so no finite fit exists), and those of `regressionData`.
 *
 * McCullagh, P. and Nelder, J. A. (1989), Generalized Linear Models, 2nd edition, chapter 4; Albert, A. and
 * Anderson, J. A. (1984), On the existence of maximum likelihood estimates in logistic regression models,
 * Biometrika 71, 1–10.
 */
export function logisticFit(input: RegressionInput): LogisticFit | MeasureProblem {
  const data = regressionData(input);
  if (isProblem(data)) return data;
  const outside = input.y.findIndex((y) => y < 0 || y > 1);
  if (outside >= 0) return problem("out_of_range", "y", outside);
  const { columns, response, weights } = data;
  if (response.every((y) => y === 0) || response.every((y) => y === 1)) return problem("zero_variance", "y");
  const share = weightedMean(response, weights);
  const fit = irls({
    ...{ columns, response, weights, family: bernoulli },
    offset: new Float64Array(response.length),
    intercept: Math.log(share / (1 - share)),
  });
  if (typeof fit === "string") return problem(fit, "x");
  return {
    coefficients: Array.from(fit.coefficients),
    covariance: squareRows(fit.inverse, columns.length),
    deviance: fit.deviance,
  };
}
