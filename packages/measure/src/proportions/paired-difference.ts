import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";
import { scoreEnd } from "./score-end.js";

/** Items judged twice, by the judgements that called them positive. */
export interface PairedCounts {
  readonly both: number;
  readonly firstOnly: number;
  readonly secondOnly: number;
  readonly neither: number;
}

/**
 * The share of positives by the first judgement minus that by the second, over the same independent items:
 * Tango's score interval; in [−1, 1]. It has a width even when the two judgements never differ.
 *
 * Problem `empty`, `counts`, when there is no item.
 *
 * Tango, T. (1998), Equivalence test and confidence interval for the difference in proportions for the
 * paired-sample design, Statistics in Medicine 17, 891–908.
 */
export function pairedDifference(counts: PairedCounts, level = 0.95): Interval | MeasureProblem {
  const { both, firstOnly, secondOnly, neither } = counts;
  const found =
    countProblem(both, "counts.both") ??
    countProblem(firstOnly, "counts.firstOnly") ??
    countProblem(secondOnly, "counts.secondOnly") ??
    countProblem(neither, "counts.neither") ??
    levelProblem(level);
  if (found) return found;
  const items = both + firstOnly + secondOnly + neither;
  if (items === 0) return problem("empty", "counts");
  const z = twoSidedNormalQuantile(level);
  const first = firstOnly / items;
  const second = secondOnly / items;
  return {
    estimate: first - second,
    lower: -scoreEnd(second - first, z, (difference) => scoreVariance([second, first], difference) / items),
    upper: scoreEnd(first - second, z, (difference) => scoreVariance([first, second], difference) / items),
    level,
    method: "tango",
  };
}

/**
 * The variance of one item's difference when its mean is `difference`, from the likeliest discordant shares
 * under it, given the discordant shares seen.
 */
function scoreVariance([first, second]: readonly [number, number], difference: number): number {
  if (difference < 0) return scoreVariance([second, first], -difference);
  const linear = (2 - first + second) * difference - first - second;
  const constant = second * difference * (1 - difference);
  const root = Math.sqrt(linear * linear + 8 * constant);
  const likeliest = linear > 0 ? (2 * constant) / (linear + root) : (root - linear) / 4;
  return 2 * likeliest + difference * (1 - difference);
}
