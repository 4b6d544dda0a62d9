import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem, problem } from "../problem.js";
import type { Allocation } from "./allocation.js";
import { type BudgetedAllocation, budgetedAllocation, type PricedStratum } from "./budgeted-allocation.js";
import { neymanAllocation } from "./neyman-allocation.js";
import type { PlannedStratum } from "./planned-stratum.js";

function neyman(strata: readonly PlannedStratum[], total: number, minimum?: number): Allocation {
  const found = neymanAllocation({ strata, total, ...(minimum === undefined ? {} : { minimum }) });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

function budgeted(strata: readonly PricedStratum[], budget: number): BudgetedAllocation {
  const found = budgetedAllocation({ strata, budget });
  if (isProblem(found)) throw new Error(`${found.code} ${found.field}`);
  return found;
}

/** Every way to review from two to all items of each stratum. */
function* everyAllocation(strata: readonly PlannedStratum[]): Generator<number[]> {
  const [first, ...rest] = strata;
  if (first === undefined) {
    yield [];
    return;
  }
  for (let count = Math.min(2, first.population); count <= first.population; count++) {
    for (const others of everyAllocation(rest)) yield [count, ...others];
  }
}

function variance(strata: readonly PlannedStratum[], reviews: readonly number[]): number {
  return strata.reduce((sum, { population, deviation }, index) => {
    const count = reviews[index] ?? 0;
    return sum + (population * (population - count) * deviation ** 2) / count;
  }, 0);
}

const smallStratum = fc.record({
  population: fc.integer({ min: 2, max: 9 }),
  deviation: fc.integer({ min: 1, max: 9 }),
});

describe("Neyman's allocation", () => {
  // Cochran 1977, section 5.9: 64 cities in 1930, n = 24 gives 12.21 and 11.79, so 12 and 12.
  test("is Cochran's for the 64 cities", () => {
    const cities = [
      { population: 16, deviation: Math.sqrt(53_843) },
      { population: 48, deviation: Math.sqrt(5581) },
    ];
    const found = neyman(cities, 24);
    expect(found.reviews).toEqual([12, 12]);
    expect(found.standardError).toBeCloseTo(1044.426477386832 / 64, 10); // R: sqrt(sum(N^2 * S2 / n * (1 - n/N))) / 64
  });

  test("has the least variance of all that add up to the total", () => {
    fc.assert(
      fc.property(fc.array(smallStratum, { minLength: 1, maxLength: 3 }), fc.nat(20), (strata, more) => {
        const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
        const total = Math.min(population, 2 * strata.length + more);
        const { reviews } = neyman(strata, total);
        expect(reviews.reduce((sum, count) => sum + count, 0)).toBe(total);
        let least = Number.POSITIVE_INFINITY;
        for (const tried of everyAllocation(strata)) {
          if (tried.reduce((sum, count) => sum + count, 0) === total) {
            least = Math.min(least, variance(strata, tried));
          }
        }
        expect(variance(strata, reviews)).toBeCloseTo(least, 9);
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  test("caps at the population and sends the rest elsewhere", () => {
    const strata = [
      { population: 10, deviation: 100 },
      { population: 1000, deviation: 0.1 },
    ];
    expect(neyman(strata, 110)).toMatchObject({ reviews: [10, 100] });
  });

  test("keeps the total when the guesses leave nothing to learn", () => {
    const strata = [
      { population: 5, deviation: 0.1 },
      { population: 10, deviation: 0 },
      { population: 0, deviation: 0.2 },
      { population: 20, deviation: 0 },
    ];
    expect(neyman(strata, 23)).toEqual({ reviews: [5, 6, 0, 12], standardError: 0 });
    expect(neyman(strata, 35).reviews).toEqual([5, 10, 0, 20]);
  });

  test("gives each stratum its minimum, two unless said otherwise, or all it holds", () => {
    const strata = [
      { population: 100, deviation: 1 },
      { population: 100, deviation: 0 },
      { population: 1, deviation: 0 },
    ];
    expect(neyman(strata, 50).reviews).toEqual([47, 2, 1]);
    expect(neyman(strata, 50, 20).reviews).toEqual([29, 20, 1]);
    expect(neyman(strata, 5).reviews).toEqual([2, 2, 1]);
  });

  test("divides millions in proportion to population × deviation", () => {
    const strata = [
      { population: 1e9, deviation: 0.1 },
      { population: 1e8, deviation: 0.3 },
    ];
    expect(neyman(strata, 13_000_000).reviews).toEqual([10_000_000, 3_000_000]);
  });

  test("refuses what cannot be", () => {
    const good = { population: 100, deviation: 0.5 };
    const second = (change: Partial<PlannedStratum>) =>
      neymanAllocation({ strata: [good, { ...good, ...change }], total: 20 });
    expect(second({ population: Number.NaN })).toEqual(problem("not_a_number", "strata.population", 1));
    expect(second({ deviation: Number.NaN })).toEqual(problem("not_a_number", "strata.deviation", 1));
    expect(second({ deviation: -0.1 })).toEqual(problem("out_of_range", "strata.deviation", 1));
    expect(second({ deviation: 1e100 })).toMatchObject({ reviews: [2, 18] });
    expect(second({ deviation: 1.1e100 })).toEqual(problem("out_of_range", "strata.deviation", 1));
    expect(second({ deviation: Number.POSITIVE_INFINITY })).toEqual(
      problem("out_of_range", "strata.deviation", 1),
    );
    expect(neymanAllocation({ strata: [], total: 5 })).toEqual(problem("empty", "strata.population"));
    expect(neymanAllocation({ strata: [good], total: 1 })).toEqual(problem("too_few", "total"));
    expect(neymanAllocation({ strata: [good], total: 101 })).toEqual(problem("more_than_total", "total"));
    expect(neymanAllocation({ strata: [good], total: 2.5 })).toEqual(problem("not_an_integer", "total"));
    expect(neymanAllocation({ strata: [good], total: 9, minimum: 0 })).toEqual(
      problem("out_of_range", "minimum"),
    );
    expect(neymanAllocation({ strata: [good], total: 9, minimum: -1 })).toEqual(
      problem("negative_count", "minimum"),
    );
    expect(neyman([good], 1, 1).reviews).toEqual([1]);
    expect(neyman([good], 100).reviews).toEqual([100]);
  });
});

describe("the allocation within a budget", () => {
  test("goes by population × deviation / √cost", () => {
    const strata = [
      { population: 1_000_000, deviation: 0.1, cost: 1 },
      { population: 100_000, deviation: 0.3, cost: 4 },
      { population: 10_000, deviation: 0.5, cost: 4 },
    ];
    const found = budgeted(strata, 10_000);
    expect(found).toMatchObject({ reviews: [5884, 882, 147], spent: 10_000 });
    expect(found.standardError).toBeCloseTo(0.0015258241092924436, 15); // R, as for the 64 cities
  });

  test("is Neyman's when all costs are the same", () => {
    fc.assert(
      fc.property(fc.array(smallStratum, { minLength: 1, maxLength: 5 }), fc.nat(15), (strata, more) => {
        const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
        const total = Math.min(population, 2 * strata.length + more);
        const priced = strata.map((stratum) => ({ ...stratum, cost: 0.1 }));
        expect(budgeted(priced, 0.1 * total).reviews).toEqual(neyman(strata, total).reviews);
      }),
      { seed: 22 },
    );
  });

  test("leaves no money with which one more review could be paid that tells something", () => {
    const priced = fc.record({
      population: fc.integer({ min: 2, max: 400 }),
      deviation: fc.integer({ min: 0, max: 5 }),
      cost: fc.double({ min: 0.5, max: 50, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(priced, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 400, max: 4000 }),
        (strata, budget) => {
          const { reviews, spent } = budgeted(strata, budget);
          expect(spent).toBeLessThanOrEqual(budget * (1 + 1e-9));
          for (const [index, { population, deviation, cost }] of strata.entries()) {
            if (deviation > 0 && (reviews[index] ?? 0) < population) {
              expect(spent + cost).toBeGreaterThan(budget);
            }
          }
        },
      ),
      { seed: 23 },
    );
  });

  test("spends what is left on cheaper reviews", () => {
    const strata = [
      { population: 100, deviation: 10, cost: 10 },
      { population: 100, deviation: 1, cost: 1 },
    ];
    expect(budgeted(strata, 29)).toMatchObject({ reviews: [2, 9], spent: 29 });
  });

  test("refuses what cannot be", () => {
    const good = { population: 100, deviation: 0.5, cost: 2 };
    const second = (change: Partial<PricedStratum>) =>
      budgetedAllocation({ strata: [good, { ...good, ...change }], budget: 50 });
    expect(second({ cost: 0 })).toEqual(problem("out_of_range", "strata.cost", 1));
    expect(second({ cost: Number.NaN })).toEqual(problem("not_a_number", "strata.cost", 1));
    expect(second({ deviation: -1 })).toEqual(problem("out_of_range", "strata.deviation", 1));
    expect(budgetedAllocation({ strata: [good], budget: Number.POSITIVE_INFINITY })).toEqual(
      problem("out_of_range", "budget"),
    );
    expect(budgetedAllocation({ strata: [good], budget: 3.9 })).toEqual(problem("too_few", "budget"));
    expect(budgeted([good], 4)).toMatchObject({ reviews: [2], spent: 4 });
    expect(second({ cost: 1e-300, deviation: 1e100 })).toMatchObject({ reviews: [25, 100] });
    expect(budgetedAllocation({ strata: [good], budget: 50, minimum: 10 })).toMatchObject({ reviews: [25] });
  });
});
