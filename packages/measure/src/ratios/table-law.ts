import type { CountDistribution } from "../distributions/count-distribution.js";

/** The margins of a 2 × 2 table of positives and negatives in two groups. */
export interface TableMargins {
  /** Items of the first group. */
  readonly first: number;
  /** Items of the second group. */
  readonly second: number;
  /** Positives of both groups. */
  readonly positive: number;
}

/** The least and the largest number of the first group's positives that the margins allow. */
export function positiveRange({ first, second, positive }: TableMargins): readonly [number, number] {
  return [Math.max(0, positive - second), Math.min(first, positive)];
}

/**
 * Fisher's noncentral hypergeometric law of the first group's positives, given the margins and the odds ratio.
 * Built outward from the mode by the ratio of neighbours, so that no factorial is needed at any size; counts
 * whose probability is below `negligible` times the mode's are left out.
 *
 * Fisher, R. A. (1935), The logic of inductive inference, JRSS 98, 39–82; Liao, J. G. and Rosen, O. (2001),
 * Fast and stable algorithms for computing and sampling from the noncentral hypergeometric distribution,
 * The American Statistician 55, 366–369, for the recursion from the mode.
 */
export function tableLaw(margins: TableMargins, oddsRatio: number, negligible: number): CountDistribution {
  const [least, most] = positiveRange(margins);
  const rise = neighbourRatio(margins, oddsRatio);
  const mode = modeOf(rise, least, most);
  const above: number[] = [];
  for (let count = mode, weight = 1; count < most; count++) {
    weight *= rise(count);
    if (weight < negligible) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= least; count--) {
    weight /= rise(count);
    if (weight < negligible) break;
    below.push(weight);
  }
  return { first: mode - below.length, probabilities: normalised(below, above) };
}

/** Weights outward on both sides of a mode of weight 1, in order and summing to 1. */
function normalised(below: readonly number[], above: readonly number[]): Float64Array {
  let sum = 1;
  for (const weight of below) sum += weight;
  for (const weight of above) sum += weight;
  const probabilities = new Float64Array(below.length + 1 + above.length);
  probabilities[below.length] = 1 / sum;
  for (let step = 0; step < below.length; step++) {
    probabilities[below.length - 1 - step] = (below[step] ?? 0) / sum;
  }
  for (let step = 0; step < above.length; step++) {
    probabilities[below.length + 1 + step] = (above[step] ?? 0) / sum;
  }
  return probabilities;
}

/** P(count + 1) / P(count): falls as the count rises. */
function neighbourRatio(
  { first, second, positive }: TableMargins,
  oddsRatio: number,
): (count: number) => number {
  return (count) =>
    ((first - count) / (count + 1)) * ((positive - count) / (second - positive + count + 1)) * oddsRatio;
}

/** The first count after which the probability does not rise. */
function modeOf(rise: (count: number) => number, least: number, most: number): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (rise(middle) > 1) low = middle + 1;
    else high = middle;
  }
  return low;
}
