import { isProblem, type Stratum, stratifiedMean } from "../../../src/index.js";
import { type Check, CLOSED_FORM, compareLists } from "../comparison.js";

interface StratifiedCase {
  readonly strata: readonly Stratum[];
  readonly mean: number | null;
  readonly se: number | null;
  readonly total: number | null;
  readonly totalSe: number | null;
}

export const check: Check = (content) => {
  const { cases } = content as { readonly cases: readonly StratifiedCase[] };
  return cases.map(({ strata, mean, se, total, totalSe }, index) => {
    const found = stratifiedMean({ strata });
    const numbers = isProblem(found)
      ? [null, null, null, null]
      : [found.estimate, found.standardError, found.total, found.totalStandardError];
    return {
      name: `case ${index + 1}, ${strata.length} strata`,
      comparisons: compareLists(numbers, [mean, se, total, totalSe], CLOSED_FORM),
    };
  });
};
