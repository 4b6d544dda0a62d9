import { type AllocatedStratum, allocateUnits } from "./allocate-units.js";
import type { PlannedStratum } from "./planned-stratum.js";

/** A stratum with what one review of it costs, and the fewest that it gets. */
export interface BoundedStratum extends PlannedStratum {
  readonly cost: number;
  readonly least: number;
}

/** The reviews that spend `budget` with the least variance of the estimated total: Σ (population × deviation)² / n. */
export function leastVariance(strata: readonly BoundedStratum[], budget: number): number[] {
  const allocated = strata.map(({ population, deviation, cost, least }): AllocatedStratum => {
    const weight = (population * deviation) ** 2;
    return { minimum: least, maximum: population, cost, gain: (count) => weight / (count * (count + 1)) };
  });
  return allocateUnits(allocated, budget);
}
