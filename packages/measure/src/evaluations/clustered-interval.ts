import { studentQuantile } from "../distributions/student-t.js";
import type { Interval } from "../interval.js";
import type { ClusterRobustMean } from "./cluster-robust-mean.js";

/** `estimate` is the mean (or the mean difference) of the items. */
export interface ClusteredMean extends Interval {
  readonly standardError: number;
  /** What it would be if items were independent. */
  readonly unclusteredStandardError: number;
  readonly items: number;
  readonly clusters: number;
  readonly degreesOfFreedom: number;
}

/** Mean ± Student's t × standard error. */
export function clusteredInterval(robust: ClusterRobustMean, items: number, level: number): ClusteredMean {
  const { mean, standardError, unclusteredStandardError, clusters, degreesOfFreedom } = robust;
  const halfWidth = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    estimate: mean,
    lower: mean - halfWidth,
    upper: mean + halfWidth,
    level,
    method: "clustered-t",
    standardError,
    unclusteredStandardError,
    items,
    clusters,
    degreesOfFreedom,
  };
}
