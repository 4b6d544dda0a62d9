import type { Interval } from "../interval.js";
import { isProblem, type MeasureProblem } from "../problem.js";
import { blaker } from "../proportions/blaker.js";
import { clopperPearson } from "../proportions/clopper-pearson.js";
import { sterne } from "../proportions/sterne.js";
import { wilson } from "../proportions/wilson.js";
import { testedProblem } from "./tested-problem.js";
import { accuracyProblem, trueShare, withinUnit } from "./true-share.js";

const INTERVALS = { wilson, "clopper-pearson": clopperPearson, blaker, sterne };

/** The prevalence behind the results of an imperfect test. */
export interface TruePrevalence extends Interval {
  /** The share of positive results, with its own interval. */
  readonly apparent: Interval;
}

/**
 * Prevalence from `positive` results among `tested` independent items, by a test whose sensitivity and
 * specificity are known: the interval of the share of positive results, by `interval` (default `"wilson"`),
 * carried through Rogan and Gladen's formula, so that it covers as that interval does. Where accuracy is only
 * estimated it is too short: see `langReiczigel` and `bayesianPrevalence`.
 *
 * Estimate and ends are cut to [0, 1] unless `truncate` is false. When there are fewer positive results than
 * false alarms alone would give, the cut interval may be 0 alone: the accuracy stated is then doubtful.
 *
 * Problem `uninformative`, `sensitivity`, when sensitivity + specificity ≤ 1.
 *
 * Rogan, W. J. and Gladen, B. (1978), Estimating prevalence from the results of a screening test, American
 * Journal of Epidemiology 107, 71–76; Reiczigel, J., Földi, J. and Ózsvári, L. (2010), Exact confidence limits
 * for prevalence of a disease with an imperfect diagnostic test, Epidemiology and Infection 138, 1674–1678.
 */
export function roganGladen(input: {
  readonly positive: number;
  readonly tested: number;
  readonly sensitivity: number;
  readonly specificity: number;
  readonly level?: number;
  readonly interval?: "wilson" | "clopper-pearson" | "blaker" | "sterne";
  readonly truncate?: boolean;
}): TruePrevalence | MeasureProblem {
  const { positive, tested, level = 0.95, interval = "wilson", truncate = true } = input;
  const found = testedProblem(input, level) ?? accuracyProblem(input);
  if (found) return found;
  const apparent = INTERVALS[interval](positive, tested, level);
  if (isProblem(apparent)) return apparent;
  const carried = (share: number): number =>
    truncate ? withinUnit(trueShare(share, input)) : trueShare(share, input);
  return {
    estimate: carried(apparent.estimate),
    lower: carried(apparent.lower),
    upper: carried(apparent.upper),
    level,
    method: `rogan-gladen-${interval}`,
    apparent,
  };
}
