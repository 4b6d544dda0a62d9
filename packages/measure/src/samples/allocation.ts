import type { PlannedStratum } from "./planned-stratum.js";

export interface Allocation {
  /** One number per stratum. */
  readonly reviews: readonly number[];
  /** Of the mean, if the guessed deviations are right. */
  readonly standardError: number;
}

/** These reviews, with the standard error of the mean that they give. */
export function allocationOf(strata: readonly PlannedStratum[], reviews: readonly number[]): Allocation {
  let variance = 0;
  let total = 0;
  for (const [index, { population, deviation }] of strata.entries()) {
    const count = reviews[index] ?? 0;
    total += population;
    if (count > 0) variance += (population * (population - count) * deviation ** 2) / count;
  }
  return { reviews, standardError: Math.sqrt(variance) / total };
}
