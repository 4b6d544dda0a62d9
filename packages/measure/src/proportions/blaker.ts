import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { type BinomialEnd, lastWhere, lowerEnd, MOST_EXACT, upperEnd } from "./binomial-end.js";
import { bracketedRoot } from "./bracketed-root.js";
import { clopperPearson } from "./clopper-pearson.js";

/**
 * Blaker's exact interval for a proportion: coverage is never under `level`, and it lies inside Clopper and
 * Pearson's interval. It is the smallest interval holding every share p whose acceptability, the probability
 * at p of the tail of x and of the largest opposite tail that is no likelier, is over 1 − `level`.
 *
 * The acceptability jumps wherever the opposite tail gains a count. From the Clopper–Pearson end inward it is
 * continuous up to the first jump, where it is twice the tail of x and so over 1 − `level`: the end is at that
 * jump, or before it where the acceptability crosses 1 − `level`.
 *
 * Problem `out_of_range`, `n`, over 1e9 items.
 *
 * Blaker, H. (2000), Confidence curves and improved exact confidence intervals for discrete distributions,
 * Canadian Journal of Statistics 28, 783–798; Klaschka, J. (2010), On calculation of Blaker's binomial
 * confidence limits, COMPSTAT 2010, for the shape of the acceptability between jumps.
 */
export function blaker(x: number, n: number, level = 0.95): Interval | MeasureProblem {
  const outer = clopperPearson(x, n, level);
  if (isProblem(outer)) return outer;
  if (n > MOST_EXACT) return problem("out_of_range", "n");
  const alpha = 1 - level;
  return {
    estimate: outer.estimate,
    lower: x === 0 ? 0 : acceptableFrom(lowerEnd(x, n), outer.lower, alpha),
    upper: x === n ? 1 : acceptableFrom(upperEnd(x, n), outer.upper, alpha),
    level,
    method: "blaker",
  };
}

function acceptableFrom(end: BinomialEnd, outer: number, alpha: number): number {
  const opposite = lastWhere(end.seen - 2, (count) => end.far(count, outer) <= alpha / 2);
  const jump = bracketedRoot((p) => end.far(opposite + 1, p) - end.near(p), outer, end.inner);
  const excess = (p: number): number => end.near(p) + end.far(opposite, p) - alpha;
  return excess(jump) > 0 ? bracketedRoot(excess, outer, jump) : jump;
}
