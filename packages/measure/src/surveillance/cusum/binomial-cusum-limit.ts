import type { MeasureProblem } from "../../problem.js";
import { binomialChart } from "./count/binomial-chart.js";
import { countLimit } from "./count/count-limit.js";
import type { CusumLimit } from "./cusum-limit.js";
import { type ShareDesign, totalProblem } from "./share-design.js";

/**
 * The smallest limit of `binomialCusum`, with `total` trials at each step, whose in-control average run length is
 * at least `inControlRunLength` steps (> 1, < 1e12); with the run lengths it reaches, as `binomialCusumRunLength`
 * gives them. It is within 0.5 % of run length where counts allow it, as `cusumLimit`.
 */
export function binomialCusumLimit(
  input: ShareDesign & { readonly total: number; readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  return totalProblem(input) ?? countLimit(binomialChart(input), input.inControlRunLength);
}
