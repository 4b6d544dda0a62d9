import type { MeasureProblem } from "../problem.js";
import { pValuesProblem } from "./p-values-problem.js";
import { risingOrder } from "./rising-order.js";

/**
 * Holm's adjusted p-values, in the order of `pValues`: rejecting those ≤ α keeps the probability of any false
 * rejection (the family-wise error rate) at most α, under any dependence. No p-value gives an empty list.
 *
 * Problems: `not_a_number` or `out_of_range` (outside [0, 1]) at `pValues`, with its index.
 *
 * Holm, S. (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 65–70.
 */
export function holm(pValues: readonly number[]): number[] | MeasureProblem {
  const found = pValuesProblem(pValues);
  if (found) return found;
  const adjusted = pValues.map(() => 1);
  let largest = 0;
  for (const [rank, place] of risingOrder(pValues).entries()) {
    largest = Math.max(largest, (pValues.length - rank) * (pValues[place] ?? 1));
    adjusted[place] = Math.min(1, largest);
  }
  return adjusted;
}
