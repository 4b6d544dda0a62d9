import { constrainedShares } from "./constrained-shares.js";
import type { CountedShare } from "./counted-share.js";
import { scoreEnd } from "./score-end.js";

/** Score interval of first share minus second, with Miettinen and Nurminen's N/(N − 1) (see `differenceOfProportions`). */
export function miettinenNurminenDifference(
  first: CountedShare,
  second: CountedShare,
  z: number,
): { estimate: number; lower: number; upper: number } {
  const estimate = first.positive / first.total - second.positive / second.total;
  return {
    estimate,
    lower: -scoreEnd(-estimate, z, (difference) => scoreVariance(second, first, difference)),
    upper: scoreEnd(estimate, z, (difference) => scoreVariance(first, second, difference)),
  };
}

function scoreVariance(first: CountedShare, second: CountedShare, difference: number): number {
  const [one, two] = constrainedShares(first, second, difference);
  const all = first.total + second.total;
  const variance = (one * (1 - one)) / first.total + (two * (1 - two)) / second.total;
  return (variance * all) / (all - 1);
}
