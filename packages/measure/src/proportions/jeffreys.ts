import { betaQuantile } from "../distributions/beta-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { proportionProblem } from "./proportion-problem.js";

/**
 * Jeffreys' interval for a proportion: equal tails of the Beta(x + ½, n − x + ½) posterior, with the lower
 * end 0 at x = 0 and the upper end 1 at x = n.
 *
 * Brown, L. D., Cai, T. T. and DasGupta, A. (2001), Interval estimation for a binomial proportion,
 * Statistical Science 16, 101–133, section 4.1.
 */
export function jeffreys(x: number, n: number, level = 0.95): Interval | MeasureProblem {
  const found = proportionProblem(x, n, level);
  if (found) return found;
  const tail = (1 - level) / 2;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
    level,
    method: "jeffreys",
  };
}
