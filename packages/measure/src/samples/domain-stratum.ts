import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";
import { type Stratum, strataProblem } from "./stratum.js";

/** A stratum, with what its reviews found in one domain; `positive` counts positives of the domain. */
export interface DomainStratum extends Stratum {
  /** Reviewed items that belong to the domain. */
  readonly inDomain: number;
  /** Items of the stratum that belong to the domain, where that is known: for every stratum or for none. */
  readonly domainPopulation?: number;
}

/** What forbids an estimate for the domain, or `undefined`. */
export function domainProblem(strata: readonly DomainStratum[], level: number): MeasureProblem | undefined {
  const found = strataProblem(strata, level);
  if (found) return found;
  const known = strata.some((stratum) => stratum.domainPopulation !== undefined);
  for (const [index, stratum] of strata.entries()) {
    const inStratum = reviewsProblem(stratum, index) ?? (known ? sizeProblem(stratum, index) : undefined);
    if (inStratum) return inStratum;
  }
  return undefined;
}

function reviewsProblem(stratum: DomainStratum, index: number): MeasureProblem | undefined {
  const { population, reviewed, inDomain, positive } = stratum;
  const found = countProblem(inDomain, "strata.inDomain", index);
  if (found) return found;
  if (inDomain > reviewed) return problem("more_than_total", "strata.inDomain", index);
  if (positive > inDomain) return problem("more_than_total", "strata.positive", index);
  if (reviewed === 0 && population > 0) return problem("unreviewed_stratum", "strata.reviewed", index);
  if (reviewed === 1 && population > 1) return problem("too_few", "strata.reviewed", index);
  return undefined;
}

function sizeProblem(stratum: DomainStratum, index: number): MeasureProblem | undefined {
  const { population, reviewed, inDomain, domainPopulation } = stratum;
  const field = "strata.domainPopulation";
  if (domainPopulation === undefined) return problem("malformed", field, index);
  const found = countProblem(domainPopulation, field, index);
  if (found) return found;
  const possible = population - (reviewed - inDomain);
  if (domainPopulation < inDomain || domainPopulation > possible) {
    return problem("more_than_total", field, index);
  }
  return undefined;
}
