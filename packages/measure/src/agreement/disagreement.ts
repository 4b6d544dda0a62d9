import { type AgreementMetric, squaredDifference } from "./squared-difference.js";
import type { UnitPattern } from "./unit-patterns.js";

export interface Disagreement {
  /** Mean squared difference within units. */
  readonly observed: number;
  /** Mean squared difference of all values from each other. */
  readonly expected: number;
  /** Squared difference of the two values farthest apart. */
  readonly widest: number;
}

/** Krippendorff's observed and expected disagreement of patterns whose values are places in `values`. */
export function disagreement(
  values: readonly number[],
  patterns: readonly UnitPattern[],
  metric: AgreementMetric,
): Disagreement {
  const counts = new Float64Array(values.length);
  for (const { places, units } of patterns) {
    for (const place of places) counts[place] = (counts[place] ?? 0) + units;
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  const difference = squaredDifference(metric, values, counts);
  let within = 0;
  for (const { places, units } of patterns) {
    let pairs = 0;
    for (const [index, place] of places.entries()) {
      for (let other = 0; other < index; other++) pairs += difference(place, places[other] ?? 0);
    }
    within += (2 * units * pairs) / (places.length - 1);
  }
  let among = 0;
  for (const [i, count] of counts.entries()) {
    for (let j = 0; j < i; j++) among += 2 * count * (counts[j] ?? 0) * difference(i, j);
  }
  return {
    observed: within / total,
    expected: among / (total * (total - 1)),
    widest: difference(0, values.length - 1),
  };
}
