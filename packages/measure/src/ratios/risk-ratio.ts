import { normalCdf } from "../distributions/normal.js";
import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import { type MeasureProblem, problem } from "../problem.js";
import { bracketedRoot } from "../proportions/bracketed-root.js";
import { type CountedShare, shareProblem } from "../proportions/counted-share.js";
import { levelProblem } from "../validation.js";
import type { Ratio } from "./ratio.js";

/**
 * The share of positives in the first group over that in the second, two independent groups of independent
 * items, by the score interval: the standard error is the likeliest one under each ratio tried.
 *
 * `method` is `"koopman"` (default) or `"miettinen-nurminen"`, whose variance is N/(N − 1) times larger, N
 * being the items of both groups. The p-value is that of Pearson's χ² (times (N − 1)/N for the second).
 *
 * Problem `zero_variance`, `first.positive`, when neither group has a positive.
 *
 * Koopman, P. A. R. (1984), Confidence intervals for the ratio of two binomial proportions, Biometrics 40,
 * 513–517; Miettinen, O. and Nurminen, M. (1985), Comparative analysis of two rates, Statistics in Medicine 4,
 * 213–226.
 */
export function riskRatio(input: {
  readonly first: CountedShare;
  readonly second: CountedShare;
  readonly level?: number;
  readonly method?: "koopman" | "miettinen-nurminen";
}): Ratio | MeasureProblem {
  const { first, second, level = 0.95, method = "koopman" } = input;
  const found = shareProblem(first, "first") ?? shareProblem(second, "second") ?? levelProblem(level);
  if (found) return found;
  if (first.positive + second.positive === 0) return problem("zero_variance", "first.positive");
  const all = first.total + second.total;
  const inflation = method === "koopman" ? 1 : all / (all - 1);
  const z = twoSidedNormalQuantile(level) * Math.sqrt(inflation);
  const difference = first.positive / first.total - second.positive / second.total;
  const deviation = Math.sqrt(inflation * scoreVariance(first, second, 1));
  return {
    estimate: first.positive / first.total / (second.positive / second.total),
    lower: first.positive === 0 ? 0 : 1 / upperRatio(second, first, z),
    upper: upperRatio(first, second, z),
    level,
    method,
    pValue: difference === 0 ? 1 : 2 * normalCdf(-Math.abs(difference) / deviation),
  };
}

/** The ratio above the one seen at which the first share is `z` standard errors under what the second implies. */
function upperRatio(first: CountedShare, second: CountedShare, z: number): number {
  if (second.positive === 0) return Infinity;
  const [one, two] = [first.positive / first.total, second.positive / second.total];
  const excess = (ratio: number): number =>
    one - ratio * two + z * Math.sqrt(scoreVariance(first, second, ratio));
  // Just above the ratio seen; with no positive in the first group, well under z²/(n₁p₂), where the end will be.
  const start =
    first.positive === 0 ? (z * z * 2 ** -20) / (first.total * two) : (one / two) * (1 + 2 ** -50);
  let high = 2 * start;
  while (excess(high) > 0) high *= 2;
  return bracketedRoot(excess, start, high);
}

/** Variance of first share − ratio × second share, at the likeliest shares in that ratio. */
function scoreVariance(first: CountedShare, second: CountedShare, ratio: number): number {
  const all = first.total + second.total;
  const linear = ratio * (first.total + second.positive) + first.positive + second.total;
  const positives = first.positive + second.positive;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * ratio * all * positives));
  const two = (2 * positives) / (linear + root);
  const one = Math.min(1, ratio * two);
  return (one * (1 - one)) / first.total + (ratio * ratio * two * (1 - two)) / second.total;
}
