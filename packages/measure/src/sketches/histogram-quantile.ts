import type { MeasureProblem } from "../problem.js";
import { histogramProblem, type ScoreHistogram } from "./score-histogram.js";
import { shareProblem } from "./share-problem.js";
import type { BoundedQuantile } from "./sketch-quantile.js";

/**
 * The score under which a share of the counted scores lies: the one of rank ⌊1 + share (total − 1)⌋. `lower` and
 * `upper` are the edges of its bin, between which it certainly lies; `estimate` supposes the scores evenly spread in
 * the bin. They tell of the scores counted, not of a population from which these were drawn. Problems: `empty`,
 * `counts`; bad counts; a `share` out of [0, 1].
 */
export function histogramQuantile(
  histogram: ScoreHistogram,
  share: number,
): BoundedQuantile | MeasureProblem {
  const found = histogramProblem(histogram) ?? shareProblem(share, "share");
  if (found) return found;
  const { counts } = histogram;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const rank = Math.floor(share * (total - 1));
  let bin = 0;
  let before = 0;
  for (let next = counts[0] ?? 0; next <= rank; next += counts[bin] ?? 0) {
    before = next;
    bin += 1;
  }
  return {
    estimate: (bin + (rank - before + 0.5) / (counts[bin] ?? 1)) / counts.length,
    lower: bin / counts.length,
    upper: (bin + 1) / counts.length,
  };
}
