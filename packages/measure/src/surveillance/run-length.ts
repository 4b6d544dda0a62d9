import { isProblem, type MeasureProblem } from "../problem.js";
import { betweenProblem } from "../validation.js";
import { countCusumRunLength } from "./count-cusum-run-length.js";
import { type CusumDesign, designProblem } from "./cusum-design.js";

export interface RunLength {
  /** Mean steps between false alarms, when counts have the expected mean; at most 1e15. */
  readonly inControl: number;
  /** Mean steps to a signal, when counts have `ratio` times the expected mean from the first step. */
  readonly outOfControl: number;
}

/**
 * Average run lengths, in steps, of the CUSUM of `poissonCusum` started at 0 (as after each restart), by
 * Markov chain. The expectation is taken as constant: give the mean one when it varies.
 *
 * With `dispersion` > 1 the statistic stays the Poisson one, and the counts it is fed are negative binomial
 * with variance dispersion × mean. This is exact for such counts; matching the first two moments by a
 * scaled Poisson instead would promise too few false alarms, because its upper tail is lighter.
 *
 * Brook and Evans (1972), see `walkRunLength`. Problem `not_converged`: ratio so close to 1, for the size
 * of the counts, that the run length is out of reach.
 */
export function runLength(design: CusumDesign & { readonly limit: number }): RunLength | MeasureProblem {
  const found =
    designProblem(design) ??
    betweenProblem(design.limit, "limit", { minimum: 0, maximum: Number.POSITIVE_INFINITY });
  if (found) return found;
  const inControl = countCusumRunLength(design, design.expected);
  if (isProblem(inControl)) return inControl;
  const outOfControl = countCusumRunLength(design, design.expected * design.ratio);
  return isProblem(outOfControl) ? outOfControl : { inControl, outOfControl };
}
