import { type MeasureProblem, problem } from "../problem.js";
import { countProblem } from "../validation.js";
import type { CountedShare } from "./counted-share.js";

/** The share of positives in a sample of clusters, by the ratio estimator. */
export interface ClusterShare {
  readonly share: number;
  /** Items in all clusters. */
  readonly total: number;
  /** Clusters with an item. */
  readonly clusters: number;
  /** Variance over that of as many independent items; null where all items are alike. */
  readonly designEffect: number | null;
}

/**
 * Positives over items of all clusters, its variance being that of a ratio of cluster sums. Problem `too_few`
 * when fewer than two clusters have an item: nothing then tells how clusters differ.
 *
 * Rao, J. N. K. and Scott, A. J. (1992), A simple method for the analysis of clustered binary data,
 * Biometrics 48, 577–585.
 */
export function clusterShare(
  clusters: readonly CountedShare[],
  field: string,
): ClusterShare | MeasureProblem {
  for (const [index, { positive, total }] of clusters.entries()) {
    const found =
      countProblem(positive, `${field}.positive`, index) ?? countProblem(total, `${field}.total`, index);
    if (found) return found;
    if (positive > total) return problem("more_than_total", `${field}.positive`, index);
  }
  const filled = clusters.filter((cluster) => cluster.total > 0);
  if (filled.length < 2) return problem(filled.length === 0 ? "empty" : "too_few", field);
  const total = filled.reduce((sum, cluster) => sum + cluster.total, 0);
  const share = filled.reduce((sum, cluster) => sum + cluster.positive, 0) / total;
  const squares = filled.reduce((sum, cluster) => sum + (cluster.positive - share * cluster.total) ** 2, 0);
  const between = (squares * filled.length) / (filled.length - 1);
  const independent = total * share * (1 - share);
  return {
    share,
    total,
    clusters: filled.length,
    designEffect: independent === 0 ? null : between / independent,
  };
}
