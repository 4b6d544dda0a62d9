import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type DomainStratum, domainProblem } from "./domain-stratum.js";
import { stratifiedMean } from "./stratified-mean.js";

/** Share of positives in a domain: a segment of the population that cuts across the strata. */
export interface DomainMean extends Interval {
  readonly standardError: number;
  /** Items of the domain: as given, or estimated from the sample. */
  readonly domainPopulation: number;
}

/**
 * Share of positives in a domain (a country, a product, a language) of a stratified sample that was drawn without
 * regard to it.
 *
 * When each stratum's number of items in the domain is known (`domainPopulation`), the reviews of the domain are
 * a stratified sample of it: the estimate is post-stratified, its variance given the numbers that fell into it.
 * Else the size is estimated from the sample too, and the share is a ratio of two estimates with its linearised
 * variance: wider, above all where the domain is uneven over strata that weigh much.
 *
 * The interval is normal, cut to [0, 1]. For a rare event in a domain of known sizes give its cells (population
 * `domainPopulation`, reviewed `inDomain`) to `rareEventInterval`.
 *
 * Problems: those of `stratifiedMean`; `more_than_total` for numbers that cannot be (`strata.inDomain`,
 * `strata.positive`, `strata.domainPopulation`); `malformed` when sizes are known for some strata only; `empty`
 * when no review, or no item, is in the domain.
 *
 * Cochran, W. G. (1977), Sampling Techniques, 3rd ed., sections 5A.9 and 5A.14; Särndal, C.-E., Swensson, B. and
 * Wretman, J. (1992), Model Assisted Survey Sampling, sections 5.8 and 10.3.
 */
export function domainMean(input: {
  readonly strata: readonly DomainStratum[];
  readonly level?: number;
}): DomainMean | MeasureProblem {
  const { strata, level = 0.95 } = input;
  const found = domainProblem(strata, level);
  if (found) return found;
  if (strata.some((stratum) => stratum.domainPopulation !== undefined)) return knownSizes(strata, level);
  const domainPopulation = expanded(strata, ({ inDomain }) => inDomain);
  if (domainPopulation === 0) return problem("empty", "strata.inDomain");
  const estimate = expanded(strata, ({ positive }) => positive) / domainPopulation;
  const variance = strata.reduce((sum, stratum) => sum + ratioVariance(stratum, estimate), 0);
  const standardError = Math.sqrt(variance) / domainPopulation;
  const reach = twoSidedNormalQuantile(level) * standardError;
  return {
    estimate,
    lower: Math.max(0, estimate - reach),
    upper: Math.min(1, estimate + reach),
    level,
    method: "domain-ratio",
    standardError,
    domainPopulation,
  };
}

function knownSizes(strata: readonly DomainStratum[], level: number): DomainMean | MeasureProblem {
  const cells = strata.map(({ domainPopulation = 0, inDomain, positive }) => ({
    population: domainPopulation,
    reviewed: inDomain,
    positive,
  }));
  const found = stratifiedMean({ strata: cells, level });
  if (isProblem(found)) return inDomainTerms(found);
  const { estimate, lower, upper, standardError, population } = found;
  return {
    ...{ estimate, lower, upper, level, method: "post-stratified" },
    ...{ standardError, domainPopulation: population },
  };
}

function inDomainTerms({ code, field, index }: MeasureProblem): MeasureProblem {
  return problem(code, field === "strata.population" ? "strata.domainPopulation" : "strata.inDomain", index);
}

/** The estimated number of such items in the population. */
function expanded(strata: readonly DomainStratum[], count: (stratum: DomainStratum) => number): number {
  return strata.reduce(
    (sum, stratum) =>
      sum + (stratum.reviewed === 0 ? 0 : (stratum.population * count(stratum)) / stratum.reviewed),
    0,
  );
}

/** Variance of the stratum's total of label − `ratio` over the items of the domain. */
function ratioVariance(stratum: DomainStratum, ratio: number): number {
  const { population, reviewed, inDomain, positive } = stratum;
  if (reviewed === population) return 0;
  const sum = positive - inDomain * ratio;
  const squares = positive * (1 - ratio) ** 2 + (inDomain - positive) * ratio ** 2;
  const spread = (squares - sum ** 2 / reviewed) / (reviewed - 1);
  return (population * (population - reviewed) * spread) / reviewed;
}
