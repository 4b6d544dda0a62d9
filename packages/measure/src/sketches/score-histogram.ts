import { type MeasureProblem, problem } from "../problem.js";
import { countsProblem } from "../validation.js";

const MOST_BINS = 65_536;

/**
 * Scores in [0, 1] counted in bins of equal width: bin i of B holds those from i/B up to, not including, (i + 1)/B; the
 * last one holds 1 as well. Histograms with as many bins are merged by adding their counts.
 */
export interface ScoreHistogram {
  readonly counts: Float64Array;
}

/** A histogram of nothing, with 1 to 65,536 bins (100 when left out); else problem `not_an_integer` or `out_of_range`. */
export function scoreHistogram(bins = 100): ScoreHistogram | MeasureProblem {
  if (Number.isNaN(bins)) return problem("not_a_number", "bins");
  if (bins < 1 || bins > MOST_BINS) return problem("out_of_range", "bins");
  if (!Number.isInteger(bins)) return problem("not_an_integer", "bins");
  return { counts: new Float64Array(bins) };
}

/** Counts one score in place. Problem `not_a_number` or `out_of_range`, `score`; the histogram is then as it was. */
export function addScore({ counts }: ScoreHistogram, score: number): MeasureProblem | undefined {
  if (Number.isNaN(score)) return problem("not_a_number", "score");
  if (score < 0 || score > 1) return problem("out_of_range", "score");
  const bin = binOf(score, counts.length);
  counts[bin] = (counts[bin] ?? 0) + 1;
  return undefined;
}

/**
 * A new histogram of everything counted by both: commutative and associative. Problem `length_mismatch`, `right.counts`,
 * when they have other bins.
 */
export function mergeHistograms(
  left: ScoreHistogram,
  right: ScoreHistogram,
): ScoreHistogram | MeasureProblem {
  if (left.counts.length !== right.counts.length) return problem("length_mismatch", "right.counts");
  return { counts: left.counts.map((count, bin) => count + (right.counts[bin] ?? 0)) };
}

/** The bin of a score in [0, 1]: the last whose lower edge i/B, as a floating-point number, is not above it. */
export function binOf(score: number, bins: number): number {
  // The product may round to either side of a whole number.
  let bin = Math.min(bins - 1, Math.floor(score * bins));
  if (bin / bins > score) bin -= 1;
  else if (bin < bins - 1 && (bin + 1) / bins <= score) bin += 1;
  return bin;
}

/** What forbids reading a histogram, or `undefined`. */
export function histogramProblem({ counts }: ScoreHistogram): MeasureProblem | undefined {
  const found = countsProblem([...counts], "counts");
  if (found) return found;
  return counts.some((count) => count > 0) ? undefined : problem("empty", "counts");
}
