import { normalCdf } from "../../../src/distributions/normal.js";

/** A stratum whose truth is known. */
export interface TrueStratum {
  readonly population: number;
  readonly positives: number;
}

/**
 * Strata of a population ranked by a screening score: normal with standard deviation 1, higher by `separation` for
 * positives (3.4 is an area under the ROC curve of 0.99, 1.5 one of 0.86). `tops` are the ascending shares of the
 * population above each cut. From the top stratum down; positives are whole and add up to the prevalence.
 */
export function screenedStrata(input: {
  readonly population: number;
  readonly prevalence: number;
  readonly tops: readonly number[];
  readonly separation: number;
}): TrueStratum[] {
  const { population, prevalence, tops, separation } = input;
  const positives = Math.round(population * prevalence);
  let [items, found] = [0, 0];
  return [...tops, 1].map((top) => {
    const above = top === 1 ? 1 : positivesAbove({ top, prevalence, separation });
    const [before, foundBefore] = [items, found];
    items = Math.round(population * top);
    found = Math.min(foundBefore + items - before, Math.round(positives * above));
    return { population: items - before, positives: found - foundBefore };
  });
}

/** The share of the positives in the `top` of the population. */
function positivesAbove(input: {
  readonly top: number;
  readonly prevalence: number;
  readonly separation: number;
}): number {
  const { top, prevalence, separation } = input;
  let [low, high] = [-10, 15];
  for (let halving = 0; halving < 60; halving++) {
    const cut = (low + high) / 2;
    const above = prevalence * normalCdf(separation - cut) + (1 - prevalence) * normalCdf(-cut);
    if (above > top) low = cut;
    else high = cut;
  }
  return normalCdf(separation - low);
}
