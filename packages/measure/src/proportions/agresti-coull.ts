import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { proportionProblem } from "./proportion-problem.js";

/**
 * Agresti and Coull's interval for a proportion: the normal interval about the centre of Wilson's, always at
 * least as wide as Wilson's. Where few items are positive (or negative) it reaches out of [0, 1]; it is cut
 * to [0, 1] unless `truncate` is false.
 *
 * Agresti, A. and Coull, B. A. (1998), Approximate is better than "exact" for interval estimation of binomial
 * proportions, The American Statistician 52, 119–126.
 */
export function agrestiCoull(
  x: number,
  n: number,
  level = 0.95,
  { truncate = true }: { readonly truncate?: boolean } = {},
): Interval | MeasureProblem {
  const found = proportionProblem(x, n, level);
  if (found) return found;
  const z = twoSidedNormalQuantile(level);
  const size = n + z * z;
  const centre = (x + (z * z) / 2) / size;
  const reach = z * Math.sqrt((centre * (1 - centre)) / size);
  return {
    estimate: x / n,
    lower: truncate ? Math.max(0, centre - reach) : centre - reach,
    upper: truncate ? Math.min(1, centre + reach) : centre + reach,
    level,
    method: "agresti-coull",
  };
}
