import { type MeasureProblem, problem } from "../problem.js";
import { betweenProblem } from "../validation.js";
import { type Allocation, allocationOf } from "./allocation.js";
import { leastVariance } from "./least-variance.js";
import { FEWEST, type PlannedStratum, plannedStrataProblem } from "./planned-stratum.js";

/** A stratum whose reviews have a price: minutes of a reviewer, money. */
export interface PricedStratum extends PlannedStratum {
  /** Of one review, in the unit of the budget. */
  readonly cost: number;
}

export interface BudgetedAllocation extends Allocation {
  readonly spent: number;
}

/**
 * Where reviews of different cost tell most of the mean within a budget: in proportion to population ×
 * deviation / √cost, in whole numbers, at least `minimum` (default 2) and at most the population in each
 * stratum. The budget is not overspent, and no review that it would still pay lowers the variance.
 *
 * Problems: `too_few` (`budget`) when the minima cost more; `out_of_range` for a cost or budget that is not
 * above 0 and finite; else as `neymanAllocation`.
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., section 5.5.
 */
export function budgetedAllocation(input: {
  readonly strata: readonly PricedStratum[];
  readonly budget: number;
  readonly minimum?: number;
}): BudgetedAllocation | MeasureProblem {
  const { strata, budget, minimum = FEWEST } = input;
  const found =
    plannedStrataProblem(strata, minimum) ?? costsProblem(strata) ?? moneyProblem(budget, "budget");
  if (found) return found;
  const bounded = strata.map((stratum) => ({ ...stratum, least: Math.min(stratum.population, minimum) }));
  const least = bounded.map((stratum) => stratum.least);
  if (costOf(strata, least) > budget) return problem("too_few", "budget");
  const allocation = allocationOf(strata, leastVariance(bounded, budget));
  return { ...allocation, spent: costOf(strata, allocation.reviews) };
}

function costOf(strata: readonly PricedStratum[], reviews: readonly number[]): number {
  return strata.reduce((sum, { cost }, index) => sum + cost * (reviews[index] ?? 0), 0);
}

function costsProblem(strata: readonly PricedStratum[]): MeasureProblem | undefined {
  for (const [index, { cost }] of strata.entries()) {
    const found = moneyProblem(cost, "strata.cost");
    if (found) return { ...found, index };
  }
  return undefined;
}

function moneyProblem(value: number, field: string): MeasureProblem | undefined {
  return betweenProblem(value, field, { minimum: 0, maximum: Number.POSITIVE_INFINITY });
}
