import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { Interval } from "../interval.js";
import type { MeasureProblem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { type CountedShare, shareProblem } from "./counted-share.js";
import { hybridScoreDifference } from "./hybrid-score-difference.js";
import { miettinenNurminenDifference } from "./miettinen-nurminen-difference.js";

/**
 * The share of positives in the first group minus that in the second, two independent groups of independent
 * items; in [−1, 1].
 *
 * `method` is `"miettinen-nurminen"` (default), the score interval whose standard error is the likeliest one
 * under each difference tried, or `"newcombe"`, the square-and-add combination of the two Wilson intervals,
 * which needs no iteration.
 *
 * Miettinen, O. and Nurminen, M. (1985), Comparative analysis of two rates, Statistics in Medicine 4, 213–226;
 * Newcombe, R. G. (1998), Interval estimation for the difference between independent proportions: comparison
 * of eleven methods, Statistics in Medicine 17, 873–890, method 10.
 */
export function differenceOfProportions(input: {
  readonly first: CountedShare;
  readonly second: CountedShare;
  readonly level?: number;
  readonly method?: "miettinen-nurminen" | "newcombe";
}): Interval | MeasureProblem {
  const { first, second, level = 0.95, method = "miettinen-nurminen" } = input;
  const found = shareProblem(first, "first") ?? shareProblem(second, "second") ?? levelProblem(level);
  if (found) return found;
  const z = twoSidedNormalQuantile(level);
  if (method === "miettinen-nurminen") {
    return { ...miettinenNurminenDifference(first, second, z), level, method };
  }
  return { ...hybridScoreDifference(seen(first), seen(second), z), level, method };
}

function seen({ positive, total }: CountedShare): { share: number; size: number } {
  return { share: positive / total, size: total };
}
