import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { breakInterval } from "./break-interval.js";
import { divisionScore, parametersOf } from "./division-score.js";
import { type Division, optimalBreaks } from "./optimal-breaks.js";
import { type SegmentedTrendInput, type SegmentSeries, segmentSeries } from "./segment-series.js";
import { type TrendSegment, trendSegment } from "./trend-segment.js";

/** A break as an interval of times: `estimate` is the time of the first step after it. */
export interface TrendBreak extends Interval {
  /** 0-based first step of the new segment. */
  readonly step: number;
}

export interface SegmentedTrend {
  readonly breaks: readonly TrendBreak[];
  /** One more than there are breaks, in order. */
  readonly segments: readonly TrendSegment[];
  /** Criterion (−2 log-likelihood + penalty) of the best division with 0, 1, … breaks; the least was taken. */
  readonly scores: readonly number[];
}

/**
 * Trend of a series that changes at unknown moments: a level, or a level and a slope, between breaks whose
 * number and places are those of least penalised likelihood. At a break the trend may jump. Measurements have
 * independent normal noise of one unknown spread; counts are Poisson, with the rate or its logarithm as the
 * trend. Correlated or overdispersed noise makes breaks that are not there.
 *
 * `criterion` "bic" charges each break as one parameter more; "mbic" (default) charges what the search for it
 * is worth, and shorter segments more: fewer false breaks. For p parameters a segment its penalty is (2 + p)
 * m log n + p Σ log(nᵢ/n), which is Zhang and Siegmund's for p = 1.
 *
 * Every division into segments of at least `minimumLength` (default 5) steps and at most `maximumBreaks`
 * (default 5) breaks is considered: the time grows with n² (5,000 steps a second or two), and with n³ for
 * counts with slopes (some 500).
 *
 * A break's interval is by likelihood ratio (`breakInterval`). Those of segments are as if the breaks had
 * been known, and are too short beside breaks that are hard to place (jumps under two deviations of the
 * noise): Student's t with the spread of all segments; Garwood's for a rate; Wald's for the slope of a log
 * rate. A fit without any residual is taken to have one of a millionth of the series' deviation.
 *
 * Problems: `too_few` (`values`: under `minimumLength`); `not_a_number`, `negative_count`, `not_an_integer`
 * (`values`); `zero_variance` (`values`: measurements all equal, counts all 0); `length_mismatch`,
 * `not_a_number`, `out_of_range` (`exposure` not above 0, `times` not rising); `out_of_range` for
 * `minimumLength` under 2 ("constant") or 3 ("linear"), `maximumBreaks` that is not a whole number ≥ 0,
 * `level` outside (0, 1), `values` whose squares are no numbers any more.
 *
 * Yao, Y.-C. (1988), Estimating the number of change-points via Schwarz' criterion, Statistics & Probability
 * Letters 6, 181–189; Zhang, N. R. and Siegmund, D. O. (2007), A modified Bayes information criterion with
 * applications to the analysis of comparative genomic hybridization data, Biometrics 63, 22–32. The search:
 * see `optimalBreaks`.
 */
export function segmentedTrend(input: SegmentedTrendInput): SegmentedTrend | MeasureProblem {
  const series = segmentSeries(input);
  if (isProblem(series)) return series;
  const divisions = optimalBreaks(series);
  const scores = divisions.map((division) => divisionScore(series, division));
  const best = scores.indexOf(Math.min(...scores));
  const division = divisions[best] ?? { breaks: [], cost: 0 };
  const timeAt = (step: number) => input.times?.[step] ?? step;
  const breaks = division.breaks.map((step, place) => {
    const { first, last } = breakInterval(series, division, place);
    return {
      estimate: timeAt(step),
      lower: timeAt(first),
      upper: timeAt(last),
      level: series.level,
      method: "likelihood-ratio",
      step,
    };
  });
  return { breaks, segments: segmentsOf(series, division), scores };
}

function segmentsOf(series: SegmentSeries, { breaks, cost }: Division): TrendSegment[] {
  const length = series.values.length;
  const degreesOfFreedom = length - parametersOf(series) * (breaks.length + 1);
  const pooled = { variance: cost / degreesOfFreedom, degreesOfFreedom };
  return [...breaks, length].map((end, place) =>
    trendSegment(series, { first: breaks[place - 1] ?? 0, end }, pooled),
  );
}
