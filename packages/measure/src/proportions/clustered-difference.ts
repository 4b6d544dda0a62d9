import { studentQuantile } from "../distributions/student-t.js";
import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { clusterShare } from "./cluster-share.js";
import type { CountedShare } from "./counted-share.js";
import { hybridScoreDifference } from "./hybrid-score-difference.js";

/** A difference of shares, with what clustering cost each group. */
export interface ClusteredDifference extends Interval {
  /** Variance over that of as many independent items, at least 1: what each group's size was divided by. */
  readonly designEffects: readonly [number, number];
  /** Clusters with an item in both groups, less 2. */
  readonly degreesOfFreedom: number;
}

/**
 * The share of positives among the items of the first group minus that of the second, when items come in
 * independent clusters (a user, a conversation) whose items are alike; in [−1, 1].
 *
 * Each group's share is the ratio estimator and its size the number of items over its design effect (Rao and
 * Scott); the interval is Newcombe's square-and-add over the two Wilson intervals at those sizes, with
 * Student's t in the place of z, on the number of clusters less 2. A design effect found under 1 is taken as 1.
 * A group with no positive, or no negative, shows no design effect: the other group's is taken, or 1.
 *
 * Problems: `too_few` when a group has fewer than two clusters with an item, `empty` when it has none. The
 * number of clusters, not of items, is the size of the sample: with under some 20 in a group, or a few
 * positives in all, coverage falls.
 *
 * Rao, J. N. K. and Scott, A. J. (1992), A simple method for the analysis of clustered binary data, Biometrics
 * 48, 577–585; Newcombe, R. G. (1998), Statistics in Medicine 17, 873–890.
 */
export function clusteredDifference(input: {
  readonly first: readonly CountedShare[];
  readonly second: readonly CountedShare[];
  readonly level?: number;
}): ClusteredDifference | MeasureProblem {
  const { level = 0.95 } = input;
  const first = clusterShare(input.first, "first");
  if (isProblem(first)) return first;
  const second = clusterShare(input.second, "second");
  if (isProblem(second)) return second;
  const found = levelProblem(level);
  if (found) return found;
  const degreesOfFreedom = first.clusters + second.clusters - 2;
  const designEffects: [number, number] = [
    Math.max(1, first.designEffect ?? second.designEffect ?? 1),
    Math.max(1, second.designEffect ?? first.designEffect ?? 1),
  ];
  const ends = hybridScoreDifference(
    { share: first.share, size: first.total / designEffects[0] },
    { share: second.share, size: second.total / designEffects[1] },
    studentQuantile((1 + level) / 2, degreesOfFreedom),
  );
  return { ...ends, level, method: "rao-scott-newcombe", designEffects, degreesOfFreedom };
}
