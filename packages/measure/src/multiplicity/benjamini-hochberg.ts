import type { MeasureProblem } from "../problem.js";
import { pValuesProblem } from "./p-values-problem.js";
import { stepUp } from "./step-up.js";

/**
 * Benjamini and Hochberg's adjusted p-values, in the order of `pValues`: rejecting those ≤ q keeps the expected
 * share of false rejections (the false discovery rate) at most q when the p-values are independent or
 * positively dependent. No p-value gives an empty list.
 *
 * Problems: `not_a_number` or `out_of_range` (outside [0, 1]) at `pValues`, with its index.
 *
 * Benjamini, Y. and Hochberg, Y. (1995), Controlling the false discovery rate: a practical and powerful
 * approach to multiple testing, JRSS B 57, 289–300.
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] | MeasureProblem {
  return pValuesProblem(pValues) ?? stepUp(pValues, 1);
}
