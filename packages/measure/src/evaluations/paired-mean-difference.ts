import { type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { clusterRobustMean } from "./cluster-robust-mean.js";
import { type ClusteredMean, clusteredInterval } from "./clustered-interval.js";
import { scoresProblem } from "./scores-problem.js";
import { varianceProblem } from "./variance-problem.js";

/** `estimate` is the mean of `first` minus the mean of `second`. */
export interface PairedMeanDifference extends ClusteredMean {
  /** Correlation of the two models' scores over items; null when one model's scores are all alike. */
  readonly correlation: number | null;
  /** Standard error of the difference, had the models been tried on different items. */
  readonly unpairedStandardError: number;
  /** Share of that variance which pairing took away; below 0 when the scores are negatively correlated. */
  readonly varianceReduction: number;
}

/**
 * Difference between the mean scores of two models tried on the same items, by the clustered mean of the
 * differences item by item: what the items have in common cancels, so it is nearly always shorter than the
 * difference of two means. `first[i]`, `second[i]` and `clusters[i]` are of item i; otherwise as `clusteredMean`.
 *
 * Problems: those of `clusteredMean` for `first` and `second`, `length_mismatch` (`second`), `zero_variance`
 * (`second`: it differs from `first` by the same on every item), `out_of_range` (either: too large to be squared).
 *
 * Miller, E. (2024), Adding error bars to evals, arXiv:2411.00640.
 */
export function pairedMeanDifference(input: {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly clusters?: readonly (string | number)[];
  readonly level?: number;
}): PairedMeanDifference | MeasureProblem {
  const { first, second, clusters, level = 0.95 } = input;
  const found =
    levelProblem(level) ??
    scoresProblem(first, clusters, "first") ??
    (second.length === first.length ? undefined : problem("length_mismatch", "second")) ??
    scoresProblem(second, clusters, "second");
  if (found) return found;
  const differences = first.map((score, item) => score - (second[item] ?? 0));
  const robust = clusterRobustMean(differences, clusters);
  const flat = varianceProblem(robust, [...first, ...second], "second");
  if (flat) return flat;
  const alone = [first, second].map((scores) => clusterRobustMean(scores, clusters).standardError);
  const unpairedStandardError = Math.hypot(...alone);
  if (!Number.isFinite(unpairedStandardError)) return problem("out_of_range", "first");
  return {
    ...clusteredInterval(robust, first.length, level),
    correlation: correlation(first, second),
    unpairedStandardError,
    varianceReduction: 1 - (robust.standardError / unpairedStandardError) ** 2,
  };
}

function correlation(first: readonly number[], second: readonly number[]): number | null {
  const [centredFirst, centredSecond] = [centred(first), centred(second)];
  const scale = Math.sqrt(dot(centredFirst, centredFirst) * dot(centredSecond, centredSecond));
  return scale === 0 ? null : dot(centredFirst, centredSecond) / scale;
}

function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}
