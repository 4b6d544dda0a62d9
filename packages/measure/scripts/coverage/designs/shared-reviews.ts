import type { ReviewedStratum } from "./positives-sampler.js";
import type { TrueStratum } from "./screened-strata.js";

/** What a stratum's share of the reviews goes by. */
export type Sharing = "equally" | "by √size" | "in proportion";

/** `total` reviews shared among strata; a stratum too small for its share is reviewed whole, the rest gets more. */
export function sharedReviews(
  strata: readonly TrueStratum[],
  total: number,
  sharing: Sharing,
): ReviewedStratum[] {
  const weights = strata.map(({ population }) => weightOf(population, sharing));
  const whole = new Set<number>();
  for (;;) {
    const left = total - sumOver(strata, (index) => (whole.has(index) ? populationAt(strata, index) : 0));
    const weight = sumOver(strata, (index) => (whole.has(index) ? 0 : (weights[index] ?? 0)));
    const share = (index: number) => Math.max(2, Math.round((left * (weights[index] ?? 0)) / weight));
    const small = strata.findIndex(
      ({ population }, index) => !whole.has(index) && share(index) >= population,
    );
    if (small === -1) {
      return strata.map((stratum, index) => ({
        ...stratum,
        reviewed: whole.has(index) ? stratum.population : share(index),
      }));
    }
    whole.add(small);
  }
}

function weightOf(population: number, sharing: Sharing): number {
  if (sharing === "equally") return 1;
  return sharing === "by √size" ? Math.sqrt(population) : population;
}

function populationAt(strata: readonly TrueStratum[], index: number): number {
  return strata[index]?.population ?? 0;
}

function sumOver(strata: readonly TrueStratum[], value: (index: number) => number): number {
  return strata.reduce((sum, _stratum, index) => sum + value(index), 0);
}
