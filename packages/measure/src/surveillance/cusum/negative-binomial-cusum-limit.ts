import type { MeasureProblem } from "../../problem.js";
import { countLimit } from "./count/count-limit.js";
import { negativeBinomialChart } from "./count/negative-binomial-chart.js";
import type { CusumLimit } from "./cusum-limit.js";
import { type NegativeBinomialDesign, negativeBinomialProblem } from "./negative-binomial-design.js";

/**
 * The smallest limit of `negativeBinomialCusum` whose in-control average run length is at least
 * `inControlRunLength` steps (> 1, < 1e12); with the run lengths it reaches, as
 * `negativeBinomialCusumRunLength` gives them. It is within 0.5 % of run length where counts allow it, as `cusumLimit`.
 */
export function negativeBinomialCusumLimit(
  input: NegativeBinomialDesign & { readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  return negativeBinomialProblem(input) ?? countLimit(negativeBinomialChart(input), input.inControlRunLength);
}
