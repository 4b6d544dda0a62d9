import type { CountDistribution } from "../distributions/count-distribution.js";

/** Probability of at most `x`. */
export function atMost({ first, probabilities }: CountDistribution, x: number): number {
  return sumBetween(probabilities, 0, x - first + 1);
}

/** Probability of at least `x`. */
export function atLeast({ first, probabilities }: CountDistribution, x: number): number {
  return sumBetween(probabilities, x - first, probabilities.length);
}

function sumBetween(probabilities: Float64Array, from: number, to: number): number {
  let sum = 0;
  const end = Math.min(to, probabilities.length);
  for (let index = Math.max(0, from); index < end; index++) sum += probabilities[index] ?? 0;
  return sum;
}

export function meanOf({ first, probabilities }: CountDistribution): number {
  let sum = 0;
  for (let index = 0; index < probabilities.length; index++) sum += index * (probabilities[index] ?? 0);
  return first + sum;
}

/** Probabilities that agree to this relative error are the same number with another rounding. */
const TIE = 1 + 1e-7;

/** Probability of all counts no likelier than `x`. */
export function noLikelier({ first, probabilities }: CountDistribution, x: number): number {
  const limit = (probabilities[x - first] ?? 0) * TIE;
  let sum = 0;
  for (const probability of probabilities) if (probability <= limit) sum += probability;
  return Math.min(1, sum);
}
