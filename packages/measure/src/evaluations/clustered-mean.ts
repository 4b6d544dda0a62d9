import { studentQuantile } from "../distributions/student-t.js";
import { type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { clusterRobustMean } from "./cluster-robust-mean.js";
import { type ClusteredMean, clusteredInterval } from "./clustered-interval.js";
import { scoreEnds } from "./score-ends.js";
import { scoresProblem } from "./scores-problem.js";
import { varianceProblem } from "./variance-problem.js";

/**
 * Mean score of an evaluation whose items come in clusters: questions on one text, epochs of one task, tasks of
 * one family. `scores[i]` is the score of item i and `clusters[i]` its cluster; without clusters each item
 * is its own. The interval is for the mean over the population that the clusters were drawn from.
 *
 * Student's t on Satterthwaite's degrees of freedom keeps the interval honest when clusters are few or very
 * unequal; it is not cut at the ends of the scale, and it is too short when the mean is near one of them.
 * With `unitScores` all scores lie between 0 and 1, and the interval is Wilson's for as many yes-or-no items as
 * would have that standard error, again with Student's t: it stays within 0 and 1 and is better near them, but
 * still too short (82 % for 95 % in the worst simulated design) when one or two clusters that succeed as a
 * whole carry the mean. Where all scores are 0, or all 1, it takes the clusters for such items.
 *
 * Problems: `empty`, `not_a_number`, `too_few` (`scores`), `length_mismatch`, `too_few` (`clusters`: only one),
 * `zero_variance` (`scores`), `out_of_range` (`scores`: too large to be squared; with `index`: not a unit score).
 *
 * Miller, E. (2024), Adding error bars to evals, arXiv:2411.00640; Wilson, E. B. (1927), see
 * `wilson`; Kish, L. (1965), Survey Sampling, on the effective sample size.
 */
export function clusteredMean(input: {
  readonly scores: readonly number[];
  readonly clusters?: readonly (string | number)[];
  readonly unitScores?: boolean;
  readonly level?: number;
}): ClusteredMean | MeasureProblem {
  const { scores, clusters, unitScores = false, level = 0.95 } = input;
  const found = levelProblem(level) ?? scoresProblem(scores, clusters, "scores");
  if (found) return found;
  const outside = unitScores ? scores.findIndex((score) => score < 0 || score > 1) : -1;
  if (outside >= 0) return problem("out_of_range", "scores", outside);
  const robust = clusterRobustMean(scores, clusters);
  if (!unitScores) {
    return varianceProblem(robust, scores, "scores") ?? clusteredInterval(robust, scores.length, level);
  }
  const saturated = scores.every((score) => score === 0) || scores.every((score) => score === 1);
  const flat = saturated ? undefined : varianceProblem(robust, scores, "scores");
  if (flat) return flat;
  const { mean, standardError, degreesOfFreedom } = robust;
  const size = saturated ? robust.clusters : (mean * (1 - mean)) / standardError ** 2;
  const quantile = studentQuantile((1 + level) / 2, degreesOfFreedom);
  return {
    ...clusteredInterval(robust, scores.length, level),
    ...scoreEnds(mean, size, quantile),
    method: "clustered-score",
  };
}
