import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countProblem, countsProblem } from "../../validation.js";

export interface EarsInput {
  readonly counts: readonly number[];
  /** Steps that a count is compared with, at least 2; 7 by default. */
  readonly baseline?: number;
  /** Steps left out between the baseline and the tested one. */
  readonly gap?: number;
  /** Probability of a false alarm at a step, one-sided, were counts independent and normal. */
  readonly alpha?: number;
  /** Standard deviation that a quiet baseline is taken to have at least; 0 by default, 0.5 or 1 for sparse counts. */
  readonly minSigma?: number;
  /** 0-based first step to test; by default the first that has all its baselines before it. */
  readonly from?: number;
  /** 0-based step before which to stop; by default the end of the series. */
  readonly to?: number;
}

export interface EarsPoint {
  /** The count above which the step is unusual; null when it has none. */
  readonly bound: number | null;
  readonly alarm: boolean;
}

export interface EarsDesign {
  readonly baseline: number;
  readonly gap: number;
  readonly minSigma: number;
  readonly from: number;
  readonly to: number;
}

/** The design with its defaults, or what is wrong; `earlier` steps before the tested one have baselines too. */
export function earsDesign(
  { counts, baseline = 7, gap = 0, alpha = 0.001, minSigma = 0, ...range }: EarsInput,
  earlier: number,
): EarsDesign | MeasureProblem {
  const first = baseline + gap + earlier;
  const { from = first, to = counts.length } = range;
  const found =
    countsProblem(counts, "counts") ??
    countProblem(baseline, "baseline") ??
    countProblem(gap, "gap") ??
    betweenProblem(alpha, "alpha", { minimum: 0, maximum: 1 }) ??
    countProblem(from, "from") ??
    countProblem(to, "to");
  if (found) return found;
  if (baseline < 2) return problem("out_of_range", "baseline");
  if (!Number.isFinite(minSigma)) return problem("not_a_number", "minSigma");
  if (minSigma < 0) return problem("out_of_range", "minSigma");
  if (counts.length <= first) return problem("too_few", "counts");
  if (from < first) return problem("out_of_range", "from");
  if (to < from || to > counts.length) return problem("out_of_range", "to");
  return { baseline, gap, minSigma, from, to };
}
