import type { SeededRandom } from "../../../src/index.js";
import type { TrueStratum } from "./screened-strata.js";

/** How a stratum is reviewed: without replacement, or, pooled over a longer time, as if with it. */
export interface ReviewedStratum extends TrueStratum {
  readonly reviewed: number;
  readonly pooled?: boolean;
}

/** Draws the positives among a stratum's reviews: hypergeometric, or binomial when pooled. */
export type PositivesSampler = (random: SeededRandom) => number;

/** Beside the mode's probability, one under this is none. */
const NEGLIGIBLE = 1e-14;

/** A sampler by inversion: the probabilities are built outward from the mode by the ratio of neighbours. */
export function positivesSampler(stratum: ReviewedStratum): PositivesSampler {
  const { population, positives, reviewed } = stratum;
  const most = stratum.pooled === true ? reviewed : Math.min(reviewed, positives);
  const least = stratum.pooled === true ? 0 : Math.max(0, reviewed - (population - positives));
  const mode = Math.min(most, Math.max(least, Math.floor((reviewed * positives) / population)));
  const above: number[] = [1];
  for (let count = mode, weight = 1; count < most; count++) {
    weight *= neighbourRatio(stratum, count);
    if (weight < NEGLIGIBLE) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= least; count--) {
    weight /= neighbourRatio(stratum, count);
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
  }
  const first = mode - below.length;
  let sum = 0;
  const cumulated = [...below.reverse(), ...above].map((weight) => {
    sum += weight;
    return sum;
  });
  return (random) => first + placeOf(random.next() * sum, cumulated);
}

/** P(count + 1) / P(count). */
function neighbourRatio({ population, positives, reviewed, pooled }: ReviewedStratum, count: number): number {
  const odds = (reviewed - count) / (count + 1);
  if (pooled === true) return odds * (positives / (population - positives));
  return odds * ((positives - count) / (population - positives - reviewed + count + 1));
}

/** The first place whose cumulated weight exceeds `drawn`. */
function placeOf(drawn: number, cumulated: readonly number[]): number {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 0) > drawn) high = middle;
    else low = middle + 1;
  }
  return low;
}
