import { countDistribution } from "../distributions/count-distribution.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import type { CusumDesign } from "./cusum-design.js";
import { exactWalk, type LatticeWalk, splitWalk } from "./lattice-walk.js";
import { rationalApproximation } from "./rational-approximation.js";
import { walkRunLength } from "./walk-run-length.js";

const SHORTEST_STEP_MEAN = 0.05;
const MOST_TRANSITIONS = 5e4;
const ENOUGH_VARIANCE = 1e-4;

/**
 * Mean steps to a signal of the CUSUM designed for `design` with this `limit`, when the counts really have
 * mean `mean`; their variance is dispersion × mean.
 *
 * In counts rather than log units, the statistic grows by x − k with k = expected (ratio − 1) / ln ratio and
 * signals at limit / ln ratio. The chain is exact when k is a fraction; otherwise k is replaced by a near
 * fraction or, where none is affordable, steps are shared between neighbouring cells. Steps that expect under
 * 0.05 are gathered until they expect about that much.
 */
export function countCusumRunLength(
  design: CusumDesign & { readonly limit: number },
  mean: number,
): number | MeasureProblem {
  const gathered = Math.max(1, Math.floor(SHORTEST_STEP_MEAN / design.expected));
  const { expected, ratio, limit, dispersion = 1 } = { ...design, expected: design.expected * gathered };
  const counts = countDistribution(mean * gathered, dispersion);
  const reference = (expected * (ratio - 1)) / Math.log(ratio);
  const height = limit / Math.log(ratio);
  const jumps = Math.max(1, Math.min(counts.probabilities.length, 2 * height + 1));
  const finest = MOST_TRANSITIONS / (Math.max(height, 1) * jumps);
  const drift = (expected * ratio - reference) / limit;
  const fraction =
    rationalApproximation(reference, 1e-12 * reference, Math.min(finest, 100)) ??
    rationalApproximation(reference, 1e-4 * drift, finest);
  let length: number | MeasureProblem;
  if (fraction) {
    const walk = exactWalk(counts, { reference: fraction.numerator, unit: fraction.denominator });
    length = runLengthOf(walk, Math.max(1, Math.ceil(height * fraction.denominator * (1 - 1e-12))));
  } else {
    const enough = Math.sqrt(1 / (4 * ENOUGH_VARIANCE * dispersion * mean * gathered));
    const cells = Math.max(1, Math.round(height * Math.min(finest, Math.max(enough, 2 / height)) + 0.5));
    length = runLengthOf(splitWalk(counts, { reference, width: height / (cells - 0.5) }), cells);
  }
  return isProblem(length) ? length : length * gathered;
}

function runLengthOf(walk: LatticeWalk, cells: number): number | MeasureProblem {
  return walkRunLength(walk, cells) ?? problem("not_converged", "ratio");
}
