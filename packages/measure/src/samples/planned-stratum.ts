import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";

/** What is known of a stratum before it is reviewed. */
export interface PlannedStratum {
  readonly population: number;
  /** Guessed standard deviation of a label, at most 1e100: √(p(1 − p)) for a share p of positives. */
  readonly deviation: number;
}

/** Fewest reviews of a stratum: one leaves its variance unknown. */
export const FEWEST = 2;

/** Its square, times that of any population, is still a number. */
const LARGEST_DEVIATION = 1e100;

/** What forbids an allocation to these strata, or `undefined`. */
export function plannedStrataProblem(
  strata: readonly PlannedStratum[],
  minimum: number,
): MeasureProblem | undefined {
  for (const [index, { population, deviation }] of strata.entries()) {
    const found = countProblem(population, "strata.population", index);
    if (found) return found;
    if (Number.isNaN(deviation)) return problem("not_a_number", "strata.deviation", index);
    if (deviation < 0 || deviation > LARGEST_DEVIATION) {
      return problem("out_of_range", "strata.deviation", index);
    }
  }
  if (strata.every(({ population }) => population === 0)) return problem("empty", "strata.population");
  return countProblem(minimum, "minimum") ?? (minimum === 0 ? problem("out_of_range", "minimum") : undefined);
}
