import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { populationOf, type Stratum, strataProblem } from "./stratum.js";

/** The share of positives in a stratified population (`estimate`), and their number (`total`). */
export interface StratifiedMean extends Interval {
  readonly standardError: number;
  readonly population: number;
  readonly total: number;
  readonly totalStandardError: number;
}

/**
 * Stratified mean and total of a yes/no label under simple random sampling without replacement in each
 * stratum, with the finite-population correction and a normal interval cut to [0, 1].
 *
 * The interval is too short when positives are few (and has no width at 0 positives): for rare events use
 * `rareEventInterval`. Problems: `unreviewed_stratum` when a stratum with items has no review, `too_few`
 * when it has a single one (its variance is unknown).
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., sections 5.3–5.4.
 */
export function stratifiedMean(input: {
  readonly strata: readonly Stratum[];
  readonly level?: number;
}): StratifiedMean | MeasureProblem {
  const { strata, level = 0.95 } = input;
  const found = strataProblem(strata, level);
  if (found) return found;
  let total = 0;
  let variance = 0;
  for (const [index, stratum] of strata.entries()) {
    if (stratum.population === 0) continue;
    const part = totalVariance(stratum, index);
    if (isProblem(part)) return part;
    total += stratum.population * (stratum.positive / stratum.reviewed);
    variance += part;
  }
  const population = populationOf(strata);
  const totalStandardError = Math.sqrt(variance);
  const estimate = total / population;
  const standardError = totalStandardError / population;
  const reach = twoSidedNormalQuantile(level) * standardError;
  return {
    estimate,
    lower: Math.max(0, estimate - reach),
    upper: Math.min(1, estimate + reach),
    level,
    method: "stratified-wald",
    standardError,
    population,
    total,
    totalStandardError,
  };
}

function totalVariance(stratum: Stratum, index: number): number | MeasureProblem {
  const { population, reviewed, positive } = stratum;
  if (reviewed === 0) return problem("unreviewed_stratum", "strata.reviewed", index);
  if (reviewed === population) return 0;
  if (reviewed === 1) return problem("too_few", "strata.reviewed", index);
  const share = positive / reviewed;
  return (population * (population - reviewed) * share * (1 - share)) / (reviewed - 1);
}
