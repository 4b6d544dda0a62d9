import { type LevelSums, levelSums } from "./level-sums.js";

/**
 * Counts of the reference weeks of one step, with room for the working values of a fit, so that a long series is
 * gone through without allocating at each step. Only the first `size` values of each list are in use.
 */
export interface Baseline {
  size: number;
  readonly counts: Float64Array;
  /** ln(count + 0.1), where a fit starts from. */
  readonly starts: Float64Array;
  /** count · ln(count), 0 for a count of 0. */
  readonly entropies: Float64Array;
  /** count^(2/3). */
  readonly roots: Float64Array;
  /** Steps from the step under test, negative. */
  readonly times: Float64Array;
  /** Season level of each reference week, from 0; the level of the step under test is 0. */
  readonly levels: Int32Array;
  /** Weights that play down past outbreaks. */
  readonly weights: Float64Array;
  /** Linear predictor and mean of each reference week, and the weight of its mean in the last step of the fit. */
  readonly predictors: Float64Array;
  readonly means: Float64Array;
  readonly importance: Float64Array;
  /** What the season levels added up to in the last step of the fit. */
  readonly sums: LevelSums;
}

export function emptyBaseline(capacity: number, noPeriods: number): Baseline {
  const room = () => new Float64Array(capacity);
  return {
    size: 0,
    counts: room(),
    starts: room(),
    entropies: room(),
    roots: room(),
    times: room(),
    levels: new Int32Array(capacity),
    weights: room(),
    predictors: room(),
    means: room(),
    importance: room(),
    sums: levelSums(noPeriods),
  };
}
