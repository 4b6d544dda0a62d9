import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** One stratum of a sampled population: how many items it holds, how many were reviewed, how many were positive. */
export interface Stratum {
  readonly population: number;
  /** Drawn at random, without replacement, from this stratum. */
  readonly reviewed: number;
  readonly positive: number;
}

/** A stratum whose reviews may come from a longer time than its items, where its share is taken not to have moved. */
export interface PoolableStratum extends Stratum {
  /** The reviews were drawn from more than this population: they say its share, they prove nothing of its own items. */
  readonly pooled?: boolean;
}

/** What forbids an estimate from these strata, or `undefined`. A stratum may be empty or not reviewed. */
export function strataProblem(strata: readonly PoolableStratum[], level: number): MeasureProblem | undefined {
  for (const [index, stratum] of strata.entries()) {
    const found = stratumProblem(stratum, index);
    if (found) return found;
  }
  const found = levelProblem(level);
  if (found) return found;
  if (strata.every((stratum) => stratum.population === 0)) return problem("empty", "strata.population");
  if (strata.every((stratum) => stratum.reviewed === 0)) return problem("empty", "strata.reviewed");
  return undefined;
}

function stratumProblem(stratum: PoolableStratum, index: number): MeasureProblem | undefined {
  const found =
    countProblem(stratum.population, "strata.population", index) ??
    countProblem(stratum.reviewed, "strata.reviewed", index) ??
    countProblem(stratum.positive, "strata.positive", index);
  if (found) return found;
  if (stratum.reviewed > stratum.population && stratum.pooled !== true) {
    return problem("more_than_total", "strata.reviewed", index);
  }
  if (stratum.positive > stratum.reviewed) return problem("more_than_total", "strata.positive", index);
  return undefined;
}

/** Items in all strata. */
export function populationOf(strata: readonly Stratum[]): number {
  return strata.reduce((sum, stratum) => sum + stratum.population, 0);
}
