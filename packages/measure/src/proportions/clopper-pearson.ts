import { betaQuantile } from "../distributions/beta-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { proportionProblem } from "./proportion-problem.js";

/**
 * Clopper and Pearson's exact interval for a proportion: coverage is never under `level`, often over it.
 *
 * Clopper, C. J. and Pearson, E. S. (1934), The use of confidence or fiducial limits illustrated in the
 * case of the binomial, Biometrika 26, 404–413.
 */
export function clopperPearson(x: number, n: number, level = 0.95): Interval | MeasureProblem {
  const found = proportionProblem(x, n, level);
  if (found) return found;
  const tail = (1 - level) / 2;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
    level,
    method: "clopper-pearson",
  };
}
