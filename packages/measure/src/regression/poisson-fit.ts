import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type Family, irls } from "./irls.js";
import { type RegressionInput, regressionData } from "./regression-data.js";
import { squareRows } from "./square-rows.js";
import { weightedMean } from "./weighted-mean.js";

export interface PoissonFit {
  /** Intercept first, on the scale of the logarithm of the mean. */
  readonly coefficients: readonly number[];
  /** Covariance of the coefficients at a dispersion of 1; multiply by `dispersion` for overdispersed counts. */
  readonly covariance: readonly (readonly number[])[];
  /** Pearson's χ² over its degrees of freedom, of counts whose variance is that many times their mean. */
  readonly dispersion: number;
  readonly deviance: number;
}

const poisson: Family = {
  mean: Math.exp,
  variance: (mean) => mean,
  deviance: (observed, mean) =>
    2 * ((observed === 0 ? 0 : observed * Math.log(observed / mean)) - observed + mean),
};

/**
 * Weighted Poisson or quasi-Poisson regression by maximum (quasi-)likelihood: ln(mean of `y`) = intercept
 * + Σ coefficient · x + ln(exposure). `y` is any number ≥ 0; `exposure` (> 0, 1 by default) is what each `y` was counted over.
 *
 * Problems: `out_of_range` (`y` under 0, `exposure` not above 0), `length_mismatch` (`exposure`), `zero_variance` (`x`:
 * a constant predictor; `y`: nothing but zeros), `too_few` (`y`: no degree of freedom left), `singular` (`x`:
 * predictors are linearly dependent), `separated` (`x`: predictors tell where all counts are zero, so no finite fit
 * exists), `not_converged` (`x`: means out of the range of numbers), and those of `regressionData`.
 *
 * McCullagh, P. and Nelder, J. A. (1989), Generalized Linear Models, 2nd edition, chapters 6 and 9.
 */
export function poissonFit(
  input: RegressionInput & { readonly exposure?: readonly number[] },
): PoissonFit | MeasureProblem {
  const data = regressionData(input);
  if (isProblem(data)) return data;
  const { columns, response, weights, kept } = data;
  const negative = input.y.findIndex((y) => y < 0);
  if (negative >= 0) return problem("out_of_range", "y", negative);
  const exposure = input.exposure ?? input.y.map(() => 1);
  const found = exposureProblem(exposure, input.y.length);
  if (found) return found;
  if (response.every((y) => y === 0)) return problem("zero_variance", "y");
  const freedom = response.length - columns.length;
  if (freedom === 0) return problem("too_few", "y");
  const offset = Float64Array.from(kept, (i) => Math.log(exposure[i] ?? 1));
  const intercept = Math.log(weightedMean(response, weights) / weightedMean(offset.map(Math.exp), weights));
  const fit = irls({ columns, response, weights, offset, intercept, family: poisson });
  if (typeof fit === "string") return problem(fit, "x");
  const { coefficients, inverse, means, deviance } = fit;
  const pearson = means.reduce(
    (sum, mean, i) => sum + (weights[i] ?? 0) * (((response[i] ?? 0) - mean) / Math.sqrt(mean)) ** 2,
    0,
  );
  return {
    coefficients: Array.from(coefficients),
    covariance: squareRows(inverse, columns.length),
    dispersion: pearson / freedom,
    deviance,
  };
}

function exposureProblem(exposure: readonly number[], length: number): MeasureProblem | undefined {
  if (exposure.length !== length) return problem("length_mismatch", "exposure");
  for (const [index, value] of exposure.entries()) {
    if (!Number.isFinite(value)) return problem("not_a_number", "exposure", index);
    if (value <= 0) return problem("out_of_range", "exposure", index);
  }
  return undefined;
}
