import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { wilson } from "../proportions/wilson.js";
import { levelProblem } from "../validation.js";
import { binOf, histogramProblem, type ScoreHistogram } from "./score-histogram.js";
import { shareProblem } from "./share-problem.js";

export interface HistogramShare extends Interval {
  /** Scores certainly at or above the threshold. */
  readonly certain: number;
  /** Scores possibly at or above it; more than `certain` when the threshold lies inside a bin that holds scores. */
  readonly possible: number;
}

/**
 * Share of a population whose score is at or above `threshold`, from a random sample of it counted in bins.
 *
 * On an edge of the bins (i/B) it is Wilson's interval of an exact count. Inside a bin the histogram cannot tell: the
 * interval runs from Wilson's lower end with none of the bin above the threshold to his upper end with all of it, and
 * `estimate` supposes the scores evenly spread in the bin. A threshold of 1 lies inside the last bin. Coverage is
 * Wilson's, or more inside a bin. Problems: `empty`, `counts`; bad counts; a `threshold` out of [0, 1]; the level.
 *
 * For Wilson's interval see `wilson`.
 */
export function histogramShareAbove(
  histogram: ScoreHistogram,
  threshold: number,
  level = 0.95,
): HistogramShare | MeasureProblem {
  const found = histogramProblem(histogram) ?? shareProblem(threshold, "threshold") ?? levelProblem(level);
  if (found) return found;
  const { counts } = histogram;
  const bin = binOf(threshold, counts.length);
  const inBin = counts[bin] ?? 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const above = counts.subarray(bin + 1).reduce((sum, count) => sum + count, 0);
  const onEdge = threshold === bin / counts.length;
  const certain = onEdge ? above + inBin : above;
  const possible = above + inBin;
  const fewest = wilson(certain, total, level);
  const most = wilson(possible, total, level);
  if (isProblem(fewest)) return fewest;
  if (isProblem(most)) return most;
  return {
    estimate: onEdge ? possible / total : (above + inBin * upperPart(threshold, bin, counts.length)) / total,
    lower: fewest.lower,
    upper: most.upper,
    level,
    method: onEdge ? "wilson" : "wilson-bounds",
    certain,
    possible,
  };
}

/** Share of a bin's width that lies above the threshold. */
function upperPart(threshold: number, bin: number, bins: number): number {
  return Math.min(1, Math.max(0, bin + 1 - threshold * bins));
}
