import type { Interval } from "../interval.js";
import { type MeasureProblem, problem } from "../problem.js";
import { type JudgeConfusion, type JudgedSample, judgedSampleProblem } from "./judged-sample.js";
import { exactShareEnds, type ShareEnds } from "./share-ends.js";

export interface JudgeCorrection extends Interval {
  /** The corrected rate before it is cut to [0, 1]. */
  readonly untruncated: number;
  /** The judge's own rate among the unlabelled items. */
  readonly judgeRate: number;
  readonly sensitivity: number;
  readonly specificity: number;
}

/** The three shares of which the corrected rate is made. */
interface Rates {
  readonly judge: ShareEnds;
  readonly truePositive: ShareEnds;
  readonly falsePositive: ShareEnds;
}

/**
 * Share of positives among items that only a judge has labelled: the judge's rate, corrected by the sensitivity and
 * specificity that the labelled items show, (rate + specificity − 1) / (sensitivity + specificity − 1).
 *
 * It supposes that the judge errs as often on the unlabelled items as on labelled ones of the same human label, and
 * nothing of how common positives are among the labelled: these may be chosen by human label (half positives) or come
 * from another population or time. Where the labelled items are a random sample of the same population, or were drawn
 * within judge labels, `boundedPredictionPoweredMean` is right too and narrower; drawn within judge labels, the
 * sensitivity read here would be wrong.
 *
 * The interval carries the uncertainty of all three shares: MOVER over their intervals (see `exactShareEnds`), each taken
 * to its ends with the others at their estimates, cut to [0, 1]. One cut to a single point, 0 or 1, says that the judge
 * errs otherwise on the unlabelled items. Problems: bad counts; `empty` (`unlabelled.items`;
 * `labelled.truePositive` with no labelled human positive, `labelled.trueNegative` with no negative); `uninformative`
 * (`labelled`) when sensitivity + specificity ≤ 1.
 *
 * Rogan, W. J. and Gladen, B. (1978), Estimating prevalence from the results of a screening test, American Journal of
 * Epidemiology 107, 71–76; Lang, Z. and Reiczigel, J. (2014), Confidence limits for prevalence of disease adjusted
 * for estimated sensitivity and specificity, Preventive Veterinary Medicine 113, 13–22, for the design; Zou, G. Y. and
 * Donner, A. (2008), Construction of confidence limits about effect measures: a general approach, Statistics in
 * Medicine 27, 1693–1702, for the combination.
 */
export function judgeCorrection(sample: JudgedSample): JudgeCorrection | MeasureProblem {
  const found = judgedSampleProblem(sample) ?? calibrationProblem(sample);
  if (found) return found;
  const { unlabelled, level = 0.95 } = sample;
  const rates = ratesOf(sample);
  const untruncated = corrected(rates.judge.share, rates.truePositive.share, rates.falsePositive.share);
  const changes = changesOf(rates);
  const below = Math.hypot(...changes.map((ends) => Math.max(0, ...ends.map((end) => untruncated - end))));
  const above = Math.hypot(...changes.map((ends) => Math.max(0, ...ends.map((end) => end - untruncated))));
  return {
    estimate: cut(untruncated),
    lower: cut(untruncated - below),
    upper: cut(untruncated + above),
    level,
    method: "rogan-gladen-mover",
    untruncated,
    judgeRate: unlabelled.positive / unlabelled.items,
    sensitivity: rates.truePositive.share,
    specificity: 1 - rates.falsePositive.share,
  };
}

function calibrationProblem({ labelled, unlabelled }: JudgedSample): MeasureProblem | undefined {
  const { positive, negative } = humanTotals(labelled);
  if (unlabelled.items === 0) return problem("empty", "unlabelled.items");
  if (positive === 0) return problem("empty", "labelled.truePositive");
  if (negative === 0) return problem("empty", "labelled.trueNegative");
  const informative = labelled.truePositive / positive > labelled.falsePositive / negative;
  return informative ? undefined : problem("uninformative", "labelled");
}

function humanTotals(labelled: JudgeConfusion): { positive: number; negative: number } {
  return {
    positive: labelled.truePositive + labelled.falseNegative,
    negative: labelled.falsePositive + labelled.trueNegative,
  };
}

function ratesOf({ labelled, unlabelled, level = 0.95 }: JudgedSample): Rates {
  const { positive, negative } = humanTotals(labelled);
  return {
    judge: exactShareEnds(unlabelled.positive, unlabelled.items, level),
    truePositive: exactShareEnds(labelled.truePositive, positive, level),
    falsePositive: exactShareEnds(labelled.falsePositive, negative, level),
  };
}

/** The corrected rate with one share at either end of its interval, for each of the three. */
function changesOf({ judge, truePositive, falsePositive }: Rates): number[][] {
  // An interval may reach to a judge that tells nothing: there the corrected rate goes to infinity.
  const lowestTrue = Math.max(truePositive.lower, falsePositive.share);
  const highestFalse = Math.min(falsePositive.upper, truePositive.share);
  return [
    [judge.lower, judge.upper].map((end) => corrected(end, truePositive.share, falsePositive.share)),
    [lowestTrue, truePositive.upper].map((end) => corrected(judge.share, end, falsePositive.share)),
    [falsePositive.lower, highestFalse].map((end) => corrected(judge.share, truePositive.share, end)),
  ];
}

function corrected(judgeRate: number, truePositiveRate: number, falsePositiveRate: number): number {
  const excess = judgeRate - falsePositiveRate;
  return excess === 0 ? 0 : excess / (truePositiveRate - falsePositiveRate);
}

function cut(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}
