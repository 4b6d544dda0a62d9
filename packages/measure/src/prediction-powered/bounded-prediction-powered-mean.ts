import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { type JudgedSample, judgedSampleProblem } from "./judged-sample.js";
import { type ShareEnds, shareEnds } from "./share-ends.js";

export interface BoundedPredictionPoweredMean extends Interval {
  /** Share of the population under a judge label of which no item is labelled; above 0, `estimate` is a floor. */
  readonly unlabelledShare: number;
}

/** How the labelled items were chosen. */
export type LabelledDraw = "at-random" | "within-judge-label";

/** Positives among the items of one judge label: known within `lower` … `upper` about a point, or about two. */
interface JudgeStratum {
  readonly low: number;
  readonly lower: number;
  readonly high: number;
  readonly upper: number;
}

/**
 * Share of positives by human label, from a few labelled and many only judged items, with an interval that stays in
 * [0, 1] and keeps its coverage when positives are rare, where `predictionPoweredMean` does not.
 *
 * The population is post-stratified by the yes/no judge label: share = q a + (1 − q) b, where q is the judge's rate
 * and a, b the human rate among the items judged positive and negative. The estimate is the maximum-likelihood one,
 * as efficient as the tuned weight. The interval is MOVER's over those of q, a and b (see `shareEnds`).
 *
 * `drawn` (default `at-random`): the labelled items are a random sample of the population, so that their judge labels
 * add to q. `within-judge-label`: they were drawn at random within each judge label, in any numbers (more of the
 * judged positives); q is then read from `unlabelled` alone, which must be a random sample of the population. Where
 * items were chosen by their human label, or come from elsewhere, only `judgeCorrection` is right.
 *
 * Coverage at a nominal 95 % and a share of 1 %, with 200 to 2,000 labelled, is 94 % to 97.5 %, and up to 100 % where
 * a judge of specificity 0.999 leaves next to no positive among a few hundred labelled negatives: the interval must
 * then allow for those that the labelled sample could not have shown. From 0.01 % to 50 % it was never under 93.5 %.
 *
 * A judge label with no labelled item could hold anything: it adds nothing to `estimate` and `lower`, its whole share
 * to `upper`, and is counted in `unlabelledShare`. Problems: bad counts; `empty` (`labelled` when nothing is labelled;
 * `unlabelled.items` when q has nothing to come from).
 *
 * Holt, D. and Smith, T. M. F. (1979), Post stratification, JRSS A 142, 33–46; Zou, G. Y. and Donner, A. (2008),
 * Construction of confidence limits about effect measures, Statistics in Medicine 27, 1693–1702.
 */
export function boundedPredictionPoweredMean(
  sample: JudgedSample & { readonly drawn?: LabelledDraw },
): BoundedPredictionPoweredMean | MeasureProblem {
  const found = judgedSampleProblem(sample);
  if (found) return found;
  const { labelled, unlabelled, level = 0.95, drawn = "at-random" } = sample;
  const judgedPositive = labelled.truePositive + labelled.falsePositive;
  const judgedNegative = labelled.falseNegative + labelled.trueNegative;
  const labelledItems = judgedPositive + judgedNegative;
  if (labelledItems === 0) return problem("empty", "labelled");
  const own = drawn === "at-random" ? { items: labelledItems, positive: judgedPositive } : NONE;
  const items = unlabelled.items + own.items;
  if (items === 0) return problem("empty", "unlabelled.items");
  const judge = shareEnds(unlabelled.positive + own.positive, items, level);
  const ifYes = stratumEnds(labelled.truePositive, judgedPositive, level);
  const ifNo = stratumEnds(labelled.falseNegative, judgedNegative, level);
  const floor = mix(judge.share, ifYes.low, ifNo.low);
  return {
    estimate: floor,
    lower: Math.max(0, floor - lowerArm(judge, ifYes, ifNo)),
    upper: Math.min(1, mix(judge.share, ifYes.high, ifNo.high) + upperArm(judge, ifYes, ifNo)),
    level,
    method: "post-stratified-mover",
    unlabelledShare: mix(judge.share, judgedPositive === 0 ? 1 : 0, judgedNegative === 0 ? 1 : 0),
  };
}

const NONE = { items: 0, positive: 0 };

function stratumEnds(positive: number, total: number, level: number): JudgeStratum {
  if (total === 0) return { low: 0, lower: 0, high: 1, upper: 1 };
  const { share, lower, upper } = shareEnds(positive, total, level);
  return { low: share, lower, high: share, upper };
}

function mix(judgeShare: number, ifYes: number, ifNo: number): number {
  return judgeShare * ifYes + (1 - judgeShare) * ifNo;
}

function lowerArm(judge: ShareEnds, ifYes: JudgeStratum, ifNo: JudgeStratum): number {
  const slope = ifYes.low - ifNo.low;
  return Math.hypot(
    judge.share * (ifYes.low - ifYes.lower),
    (1 - judge.share) * (ifNo.low - ifNo.lower),
    slope * (judge.share - (slope > 0 ? judge.lower : judge.upper)),
  );
}

function upperArm(judge: ShareEnds, ifYes: JudgeStratum, ifNo: JudgeStratum): number {
  const slope = ifYes.high - ifNo.high;
  return Math.hypot(
    judge.share * (ifYes.upper - ifYes.high),
    (1 - judge.share) * (ifNo.upper - ifNo.high),
    slope * ((slope > 0 ? judge.upper : judge.lower) - judge.share),
  );
}
