import { normalCdf } from "../distributions/normal.js";
import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import { type MeasureProblem, problem } from "../problem.js";
import { MOST_EXACT } from "../proportions/binomial-end.js";
import { betweenProblem, countProblem, levelProblem } from "../validation.js";
import { exactOdds } from "./exact-odds.js";
import type { Ratio } from "./ratio.js";
import { scoreOdds } from "./score-odds.js";
import { twoSidedBinomial } from "./two-sided-binomial.js";

/** Of the two exposures to each other. */
const LARGEST = 1e100;

/** Events counted over an exposure (time, items, tokens), > 0. */
export interface CountedRate {
  readonly count: number;
  readonly exposure: number;
}

/**
 * The rate of the first group over that of the second, from two independent Poisson counts.
 *
 * Given the sum of the counts, the first is binomial. `method` is `"exact"` (default), by Clopper and Pearson's
 * interval and the exact p-value of that binomial, whose coverage is never under `level`; or `"score"`, by
 * Wilson's, whose mean coverage is close to `level`.
 *
 * Problem `zero_variance`, `first.count`, when nothing was counted in either group; `out_of_range`
 * for the exact method over 1e9 events.
 *
 * Przyborowski, J. and Wilenski, H. (1940), Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31, 313–323; Miettinen, O. and Nurminen, M. (1985), Comparative analysis of two rates, Statistics
 * in Medicine 4, 213–226, for the score.
 */
export function rateRatio(input: {
  readonly first: CountedRate;
  readonly second: CountedRate;
  readonly level?: number;
  readonly method?: "exact" | "score";
}): Ratio | MeasureProblem {
  const { first, second, level = 0.95, method = "exact" } = input;
  const found = rateProblem(first, "first") ?? rateProblem(second, "second") ?? levelProblem(level);
  if (found) return found;
  if (first.count + second.count === 0) return problem("zero_variance", "first.count");
  if (first.count + second.count > MOST_EXACT && method === "exact") {
    return problem("out_of_range", "first.count");
  }
  const scale = second.exposure / first.exposure;
  if (!(scale >= 1 / LARGEST && scale <= LARGEST)) return problem("out_of_range", "second.exposure");
  const { lower, upper, pValue } =
    method === "exact"
      ? exactParts(first.count, second.count, { scale, level })
      : scoreParts(first.count, second.count, { scale, level });
  return {
    estimate: (first.count / second.count) * scale,
    lower: lower * scale,
    upper: upper * scale,
    level,
    method: `${method}-poisson`,
    pValue,
  };
}

interface Parts {
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
}

/** `scale` is the second exposure over the first. */
interface Terms {
  readonly scale: number;
  readonly level: number;
}

function exactParts(x: number, y: number, { scale, level }: Terms): Parts {
  return { ...exactOdds(x, y, level), pValue: twoSidedBinomial(x, x + y, scale) };
}

function scoreParts(x: number, y: number, { scale, level }: Terms): Parts {
  const deviation = (x * scale - y) / Math.sqrt((x + y) * scale);
  return {
    ...scoreOdds(x, y, twoSidedNormalQuantile(level)),
    pValue: 2 * normalCdf(-Math.abs(deviation)),
  };
}

function rateProblem({ count, exposure }: CountedRate, field: string): MeasureProblem | undefined {
  if (exposure === Infinity) return problem("not_a_number", `${field}.exposure`);
  return (
    countProblem(count, `${field}.count`) ??
    betweenProblem(exposure, `${field}.exposure`, { minimum: 0, maximum: Infinity })
  );
}
