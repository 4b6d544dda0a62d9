import { type MeasureProblem, problem } from "../problem.js";
import { permanentUnit } from "./permanent-unit.js";

/** Whether an item is in the sample, and the probability with which it was to be: weigh it by one over that. */
export interface PermanentInclusion {
  readonly included: boolean;
  readonly probability: number;
}

/**
 * Whether an item is in a sample that has its own rate in each stratum (Poisson sampling with permanent random
 * numbers): it is when its permanent random number is below the rate of its stratum. `high` and `low` are the two
 * 32-bit halves of a keyed, uniform hash of the item; every worker decides alike, and a raised rate keeps what a lower
 * one had drawn. The size of the sample is random; for a fixed size see `emptyBottomSample`.
 *
 * Rates are in [0, 1]: 0 draws nothing, 1 everything. Problems: `not_a_number` or `out_of_range`, `rates`, for the rate
 * asked for; `out_of_range`, `stratum`, where the stratum has none.
 *
 * Ohlsson, E. (1995), Coordination of samples using permanent random numbers, in Business Survey Methods, Wiley.
 */
export function permanentSample(item: {
  readonly high: number;
  readonly low: number;
  readonly stratum: string;
  readonly rates: ReadonlyMap<string, number>;
}): PermanentInclusion | MeasureProblem {
  const probability = item.rates.get(item.stratum);
  if (probability === undefined) return problem("out_of_range", "stratum");
  if (Number.isNaN(probability)) return problem("not_a_number", "rates");
  if (probability < 0 || probability > 1) return problem("out_of_range", "rates");
  return { included: permanentUnit(item.high, item.low) < probability, probability };
}
