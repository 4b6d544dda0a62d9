import { isProblem, type MeasureProblem } from "../problem.js";
import { betweenProblem } from "../validation.js";
import { countCusumRunLength } from "./count-cusum-run-length.js";
import { type CusumDesign, designProblem } from "./cusum-design.js";
import { type RunLength, runLength } from "./run-length.js";
import { LONGEST_RUN } from "./walk-run-length.js";

export interface CusumLimit extends RunLength {
  /** To pass to `poissonCusum`, in natural-log units. */
  readonly limit: number;
}

const CLOSE_ENOUGH = 0.005;
const NARROWEST = 1e-4;

interface Bracket {
  /** Limits with too short and long enough a run, and ln(run length / wanted) at each. */
  low: number;
  high: number;
  below: number;
  above: number;
}

/**
 * The smallest limit, within 0.5 % of run length where counts allow it, whose in-control average run length
 * is at least `inControlRunLength` steps (> 1, < 1e12); with the run lengths it reaches. Since counts are
 * whole numbers the reached one may be well above the wanted one (up to about `ratio` times). Run lengths are
 * computed within about 0.2 %; for means of thousands a limit near the edge of a count may cost 4 %. For `dispersion` see
 * `runLength`.
 *
 * The search starts from Lorden's bound: for Poisson counts a limit of ln(run length) is always enough
 * (Lorden, G. (1971), Procedures for reacting to a change in distribution, Ann. Math. Stat. 42, 1897–1908).
 */
export function cusumLimit(
  input: CusumDesign & { readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  const { inControlRunLength: wanted, ...design } = input;
  const found =
    designProblem(design) ??
    betweenProblem(wanted, "inControlRunLength", { minimum: 1, maximum: LONGEST_RUN / 1e3 });
  if (found) return found;
  const excess = (limit: number): number | MeasureProblem => {
    const length = countCusumRunLength({ ...design, limit }, design.expected);
    return isProblem(length) ? length : Math.log(length / wanted);
  };
  const limit = smallestLimit(excess, firstBracket(design, wanted));
  if (isProblem(limit)) return limit;
  const reached = runLength({ ...design, limit });
  return isProblem(reached) ? reached : { limit, ...reached };
}

/** From half the smallest rise of the statistic from 0, under which every limit acts alike, to Lorden's bound. */
function firstBracket(design: CusumDesign, wanted: number): { low: number; high: number } {
  const drop = design.expected * (design.ratio - 1);
  const gain = Math.log(design.ratio);
  const rise = (Math.floor(drop / gain) + 1) * gain - drop;
  return { low: rise / 2, high: Math.max(Math.log(wanted), rise) };
}

function smallestLimit(
  excess: (limit: number) => number | MeasureProblem,
  first: { low: number; high: number },
): number | MeasureProblem {
  const below = excess(first.low);
  if (isProblem(below) || below >= 0) return isProblem(below) ? below : first.low;
  let bracket: Bracket = { low: first.low, high: first.high, below, above: 0 };
  for (;;) {
    const above = excess(bracket.high);
    if (isProblem(above)) return above;
    if (above >= 0) {
      bracket.above = above;
      break;
    }
    bracket = { low: bracket.high, high: 2 * bracket.high, below: above, above: 0 };
  }
  return narrow(excess, bracket);
}

/** Regula falsi on ln(run length), nearly linear in the limit; bisection when a step does not halve the bracket. */
function narrow(
  excess: (limit: number) => number | MeasureProblem,
  bracket: Bracket,
): number | MeasureProblem {
  let { low, high, below, above } = bracket;
  let bisect = false;
  while (above > CLOSE_ENOUGH && high - low > NARROWEST * high) {
    const width = high - low;
    const target = CLOSE_ENOUGH / 2;
    const linear = low + (width * (target - below)) / (above - below);
    const trial = bisect || !(linear > low && linear < high) ? low + width / 2 : linear;
    const value = excess(trial);
    if (isProblem(value)) return value;
    if (value >= 0) [high, above] = [trial, value];
    else [low, below] = [trial, value];
    bisect = high - low > width / 2;
  }
  return high;
}
