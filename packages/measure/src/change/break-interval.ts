import { minusTwoLogLikelihood } from "./division-score.js";
import { emptySegment } from "./empty-segment.js";
import type { Division } from "./optimal-breaks.js";
import type { SegmentSeries } from "./segment-series.js";

/**
 * First and last step at which the `place`-th break could be, by likelihood ratio, the other breaks staying
 * where they are. For a shift that is small beside the noise the ratio is the maximum of a two-sided Brownian
 * motion with drift, whose distribution is (1 − e^(−x/2))²; for a larger one the interval covers more than
 * `level`.
 *
 * Hansen, B. E. (2000), Sample splitting and threshold estimation, Econometrica 68, 575–603; Eo, Y. and
 * Morley, J. (2015), Likelihood-ratio-based confidence sets for the timing of structural breaks, Quantitative
 * Economics 6, 463–497.
 */
export function breakInterval(
  series: SegmentSeries,
  division: Division,
  place: number,
): { readonly first: number; readonly last: number } {
  const from = division.breaks[place - 1] ?? 0;
  const to = division.breaks[place + 1] ?? series.values.length;
  const found = division.breaks[place] ?? 0;
  const costs = costsOfBreak(series, from, to);
  const rest = division.cost - (costs[found - from] ?? 0);
  const limit = minusTwoLogLikelihood(series, division.cost) - 2 * Math.log(1 - Math.sqrt(series.level));
  let [first, last] = [found, found];
  for (let step = from + series.minimumLength; step <= to - series.minimumLength; step++) {
    if (minusTwoLogLikelihood(series, rest + (costs[step - from] ?? 0)) > limit) continue;
    first = Math.min(first, step);
    last = Math.max(last, step);
  }
  return { first, last };
}

/** Cost of the steps from `from` to `to` − 1 with a break at each of them, in order. */
function costsOfBreak(series: SegmentSeries, from: number, to: number): Float64Array {
  const costs = new Float64Array(to - from);
  const before = emptySegment(series);
  for (let step = from; step < to - 1; step++) costs[step + 1 - from] = before.add(step);
  const after = emptySegment(series);
  for (let step = to - 1; step >= from; step--) {
    costs[step - from] = (costs[step - from] ?? 0) + after.add(step);
  }
  return costs;
}
