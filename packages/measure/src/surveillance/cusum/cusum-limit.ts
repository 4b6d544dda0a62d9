import type { MeasureProblem } from "../../problem.js";
import { countLimit } from "./count/count-limit.js";
import { poissonChart } from "./count/poisson-chart.js";
import { type CusumDesign, designProblem } from "./cusum-design.js";
import type { RunLength } from "./run-lengths.js";

export interface CusumLimit extends RunLength {
  /** To pass to the chart, in natural-log units. */
  readonly limit: number;
}

/**
 * The smallest limit of `poissonCusum`, within 0.5 % of run length where counts allow it, whose in-control
 * average run length is at least `inControlRunLength` steps (> 1, < 1e12); with the run lengths it reaches.
 * Since counts are whole numbers the reached one may be well above the wanted one (up to about `ratio` times).
 * Run lengths are computed within about 0.2 %; for means of thousands a limit near the edge of a count may cost
 * 4 %. For `dispersion` see `runLength`.
 */
export function cusumLimit(
  input: CusumDesign & { readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  return designProblem(input) ?? countLimit(poissonChart(input), input.inControlRunLength);
}
