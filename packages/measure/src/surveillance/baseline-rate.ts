import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { countsProblem, levelProblem, nonNegativeProblem } from "../validation.js";

export interface BaselineRate extends Interval {
  readonly events: number;
  readonly exposure: number;
  /**
   * Pearson's χ² over its degrees of freedom: near 1 for Poisson counts, above when they are more variable.
   * Null when it cannot be told: fewer than two periods with exposure, or no event.
   */
  readonly dispersion: number | null;
  readonly degreesOfFreedom: number;
  /** The interval with its variance multiplied by the dispersion, where that is above 1 (quasi-Poisson). */
  readonly widened: { readonly lower: number; readonly upper: number };
}

/**
 * Events per unit of exposure over a baseline, pooled over its periods, with the score interval for a
 * Poisson mean and a measure of over-dispersion. Periods without exposure must have no event.
 *
 * Interval: Barker, L. (2002), A comparison of nine confidence intervals for a Poisson parameter when the
 * expected number of events is ≤ 5, The American Statistician 56, 85–89. Dispersion: McCullagh, P. and
 * Nelder, J. A. (1989), Generalized Linear Models, 2nd ed., sections 4.5 and 6.2.3.
 */
export function baselineRate(input: {
  readonly counts: readonly number[];
  readonly exposures: readonly number[];
  readonly level?: number;
}): BaselineRate | MeasureProblem {
  const { counts, exposures, level = 0.95 } = input;
  const found =
    countsProblem(counts, "counts") ?? nonNegativeProblem(exposures, "exposures") ?? levelProblem(level);
  if (found) return found;
  if (counts.length !== exposures.length) return problem("length_mismatch", "exposures");
  const exposure = exposures.reduce((sum, value) => sum + value, 0);
  if (exposure === 0) return problem("empty", "exposures");
  const orphan = counts.findIndex((count, index) => count > 0 && exposures[index] === 0);
  if (orphan >= 0) return problem("more_than_total", "counts", orphan);
  const events = counts.reduce((sum, count) => sum + count, 0);
  const z = twoSidedNormalQuantile(level);
  const periods = exposures.filter((value) => value > 0).length;
  const dispersion = pearsonDispersion(counts, exposures, events / exposure);
  const widening = Math.sqrt(Math.max(1, dispersion ?? 1));
  return {
    estimate: events / exposure,
    ...scoreInterval(events, exposure, z),
    level,
    method: "poisson-score",
    events,
    exposure,
    dispersion,
    degreesOfFreedom: periods - 1,
    widened: scoreInterval(events, exposure, z * widening),
  };
}

function scoreInterval(events: number, exposure: number, z: number): { lower: number; upper: number } {
  const upper = events + (z * z) / 2 + z * Math.sqrt(events + (z * z) / 4);
  return { lower: (events * events) / upper / exposure, upper: upper / exposure };
}

function pearsonDispersion(
  counts: readonly number[],
  exposures: readonly number[],
  rate: number,
): number | null {
  let chiSquared = 0;
  let periods = 0;
  for (const [index, exposure] of exposures.entries()) {
    const expected = rate * exposure;
    if (expected === 0) continue;
    chiSquared += ((counts[index] ?? 0) - expected) ** 2 / expected;
    periods += 1;
  }
  return periods < 2 ? null : chiSquared / (periods - 1);
}
