import { logChoose } from "../distributions/log-gamma.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { type BinomialEnd, lastWhere, lowerEnd, MOST_EXACT, upperEnd } from "./binomial-end.js";
import { bracketedRoot } from "./bracketed-root.js";
import { proportionProblem } from "./proportion-problem.js";

/**
 * Sterne's exact interval for a proportion: coverage is never under `level`. It is the smallest interval
 * holding every share p at which the counts no likelier than x have together a probability over 1 − `level`.
 * It may reach a little out of Clopper and Pearson's interval at one end. Problem `out_of_range`, `n`,
 * over 1e9 items.
 *
 * Sterne, T. E. (1954), Some remarks on confidence or fiducial limits, Biometrika 41, 275–278; Reiczigel, J.
 * (2003), Confidence intervals for the binomial parameter: some new considerations, Statistics in Medicine 22,
 * 611–621.
 */
export function sterne(x: number, n: number, level = 0.95): Interval | MeasureProblem {
  const found = proportionProblem(x, n, level);
  if (found) return found;
  if (n > MOST_EXACT) return problem("out_of_range", "n");
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : acceptableFrom(lowerEnd(x, n), 0, 1 - level),
    upper: x === n ? 1 : acceptableFrom(upperEnd(x, n), 1, 1 - level),
    level,
    method: "sterne",
  };
}

/**
 * The summed probability jumps up where a count of the opposite tail becomes as unlikely as x; its value there
 * rises from jump to jump inward. The end is at the first jump to over `alpha`, or before that jump where the
 * sum crosses `alpha` by itself.
 */
function acceptableFrom(end: BinomialEnd, outer: number, alpha: number): number {
  const jumpTo = (count: number): number => (count < 0 ? outer : end.shareAt(oddsOfTie(end, count)));
  const sum = (p: number, count: number): number => end.near(p) + end.far(count, p);
  const refused = lastWhere(end.seen - 2, (count) => sum(jumpTo(count), count) <= alpha);
  const jump = jumpTo(refused + 1);
  const excess = (p: number): number => sum(p, refused) - alpha;
  return excess(jump) > 0 ? bracketedRoot(excess, jumpTo(refused), jump) : jump;
}

/** The odds at which `count` seen items are as likely as those that were seen. */
function oddsOfTie({ n, seen }: BinomialEnd, count: number): number {
  return Math.exp((logChoose(n, count) - logChoose(n, seen)) / (seen - count));
}
