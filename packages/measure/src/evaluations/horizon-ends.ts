import { bootstrapInterval } from "../bootstrap/bootstrap-interval.js";
import { studentQuantile } from "../distributions/student-t.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { horizonFit, lengthAt } from "./horizon-fit.js";
import type { HorizonInfluence } from "./horizon-influences.js";
import type { HorizonRun } from "./horizon-runs.js";

/** Ends of an interval for a horizon, in log2 minutes. */
export interface HorizonEnds {
  readonly lower: number;
  readonly upper: number;
}

/** By the delta method: `length` is the horizon itself. Two clusters at least. */
export function deltaEnds(input: {
  readonly slope: number;
  readonly influences: readonly HorizonInfluence[];
  readonly length: number;
  readonly level: number;
}): HorizonEnds {
  const { slope, influences, length, level } = input;
  const clusters = influences.length;
  const squares = influences.reduce((sum, own) => sum + (own.intercept + length * own.slope) ** 2, 0);
  const standardError = Math.sqrt((squares * clusters) / (clusters - 1)) / Math.abs(slope);
  const halfWidth = studentQuantile((1 + level) / 2, clusters - 1) * standardError;
  return { lower: length - halfWidth, upper: length + halfWidth };
}

/** By percentiles over samples of whole clusters. */
export function bootstrapEnds(input: {
  readonly runs: readonly HorizonRun[];
  readonly ridge: number;
  readonly share: number;
  readonly level: number;
  readonly seed: number | string;
  readonly replicates?: number;
}): HorizonEnds | MeasureProblem {
  const { runs, ridge, share, ...resampling } = input;
  const interval = bootstrapInterval({
    ...resampling,
    rows: runs,
    clusters: runs.map((run) => run.cluster),
    method: "percentile",
    statistic: (drawn) => {
      const fit = horizonFit(drawn, ridge);
      return isProblem(fit) ? Number.NaN : lengthAt(fit, share);
    },
  });
  if (isProblem(interval) && interval.field === "statistic") return problem("not_converged", "successes");
  return interval;
}
