import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";
import { type Allocation, allocationOf } from "./allocation.js";
import { leastVariance } from "./least-variance.js";
import { FEWEST, type PlannedStratum, plannedStrataProblem } from "./planned-stratum.js";

/**
 * Where `total` reviews tell most of the mean: in proportion to population × deviation, in whole numbers that add
 * up to the total, at least `minimum` (default 2) and at most the population in each stratum. The exact optimum
 * under these bounds, not a rounded one.
 *
 * Reviews that cannot lower the variance under the guesses (where deviations are 0) go by population.
 *
 * For rare events a guessed deviation of nearly 0 leaves strata with so few reviews that the interval's upper
 * end rests on them: `reviewPlan` takes that into account.
 *
 * Problems: `too_few` (`total`) under the minima, `more_than_total` (`total`) over the population; `empty`,
 * `not_a_number`, `out_of_range` and those of counts for `strata.population`, `strata.deviation`, `minimum`.
 *
 * Neyman, J. (1934), On the two different aspects of the representative method, JRSS 97, 558–625; the exact
 * form: Wright 2012, see `allocateUnits`.
 */
export function neymanAllocation(input: {
  readonly strata: readonly PlannedStratum[];
  readonly total: number;
  readonly minimum?: number;
}): Allocation | MeasureProblem {
  const { strata, total, minimum = FEWEST } = input;
  const found = plannedStrataProblem(strata, minimum) ?? countProblem(total, "total");
  if (found) return found;
  const least = strata.map(({ population }) => Math.min(population, minimum));
  if (total < sum(least)) return problem("too_few", "total");
  if (total > sum(strata.map(({ population }) => population))) return problem("more_than_total", "total");
  const told = filled(strata, least, total);
  const even = strata.map(({ population }) => ({ population, deviation: 1 }));
  return allocationOf(strata, filled(even, told, total));
}

/** `total` reviews, at least so many in each stratum. */
function filled(strata: readonly PlannedStratum[], least: readonly number[], total: number): number[] {
  return leastVariance(
    strata.map((stratum, index) => ({ ...stratum, cost: 1, least: least[index] ?? 0 })),
    total,
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
