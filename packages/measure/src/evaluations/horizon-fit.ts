import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { logisticFit } from "../regression/logistic-fit.js";
import type { HorizonRun } from "./horizon-runs.js";
import { ridgeLogistic } from "./ridge-logistic.js";

/** Log odds of success = intercept + slope × log2 minutes. */
export interface HorizonFit {
  readonly intercept: number;
  readonly slope: number;
}

/** Weighted logistic fit of success on length; `uninformative` (`successes`) unless success falls with length. */
export function horizonFit(runs: readonly HorizonRun[], ridge: number): HorizonFit | MeasureProblem {
  const x = runs.map((run) => run.length);
  const y = runs.map((run) => run.success);
  const weights = runs.map((run) => run.weight);
  const plain = ridge === 0 ? logisticFit({ x, y, weights }) : ridgeLogistic({ x, y, weights, ridge });
  if (isProblem(plain)) return named(plain);
  const [intercept = 0, slope = 0] = plain.coefficients;
  return slope < 0 ? { intercept, slope } : problem("uninformative", "successes");
}

/** Log2 minutes at which the fit gives a probability of success of `share`. */
export function lengthAt({ intercept, slope }: HorizonFit, share: number): number {
  return (Math.log(share / (1 - share)) - intercept) / slope;
}

/** The regression's names for its arguments are not those of the horizon's. */
function named({ code, field, index }: MeasureProblem): MeasureProblem {
  const names = new Map([
    ["x", "minutes"],
    ["y", "successes"],
  ]);
  return problem(code, names.get(field) ?? field, index);
}
