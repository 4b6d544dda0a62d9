import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { proportionProblem } from "./proportion-problem.js";

/**
 * Wilson's score interval for a proportion: `x` positives out of `n` independent items.
 *
 * Mean coverage is close to `level`; it may fall under it when n·p is below about 1.
 *
 * Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference,
 * JASA 22, 209–212.
 */
export function wilson(x: number, n: number, level = 0.95): Interval | MeasureProblem {
  const found = proportionProblem(x, n, level);
  if (found) return found;
  const z = twoSidedNormalQuantile(level);
  const upperRoot = x + (z * z) / 2 + z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return {
    estimate: x / n,
    // Product of the roots over the upper root: no cancellation, and exactly 0 at x = 0.
    lower: (x * x) / n / upperRoot,
    upper: x === n ? 1 : upperRoot / (n + z * z),
    level,
    method: "wilson",
  };
}
