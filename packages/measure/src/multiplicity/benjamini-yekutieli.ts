import type { MeasureProblem } from "../problem.js";
import { pValuesProblem } from "./p-values-problem.js";
import { stepUp } from "./step-up.js";

/**
 * Benjamini and Yekutieli's adjusted p-values, in the order of `pValues`: as `benjaminiHochberg`, under any
 * dependence between the p-values, at the price of the factor 1 + 1/2 + … + 1/tests.
 *
 * Problems: `not_a_number` or `out_of_range` (outside [0, 1]) at `pValues`, with its index.
 *
 * Benjamini, Y. and Yekutieli, D. (2001), The control of the false discovery rate in multiple testing under
 * dependency, Annals of Statistics 29, 1165–1188, theorem 1.3.
 */
export function benjaminiYekutieli(pValues: readonly number[]): number[] | MeasureProblem {
  const found = pValuesProblem(pValues);
  if (found) return found;
  let harmonic = 0;
  for (let rank = 1; rank <= pValues.length; rank++) harmonic += 1 / rank;
  return stepUp(pValues, harmonic);
}
