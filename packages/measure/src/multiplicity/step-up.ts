import { risingOrder } from "./rising-order.js";

/**
 * Adjusted p-values of a step-up procedure whose i-th smallest p (from 1) is held against i/(`factor` × tests):
 * the least factor × tests × p / i over this p and the larger ones, at most 1.
 */
export function stepUp(pValues: readonly number[], factor: number): number[] {
  const order = risingOrder(pValues);
  const adjusted = pValues.map(() => 1);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const place = order[rank - 1] ?? 0;
    least = Math.min(least, ((factor * order.length) / rank) * (pValues[place] ?? 1));
    adjusted[place] = least;
  }
  return adjusted;
}
