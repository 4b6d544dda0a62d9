import { type MeasureProblem, problem } from "../../problem.js";
import { betweenProblem, countProblem } from "../../validation.js";

/** The share that is watched, and its rise. */
export interface ShareDesign {
  /** Probability that a trial is positive when nothing has changed, in (0, 1). */
  readonly share: number;
  /** Relative rise to detect soonest, > 1, with ratio × share < 1. */
  readonly ratio: number;
}

export function shareProblem({ share, ratio }: ShareDesign): MeasureProblem | undefined {
  return (
    betweenProblem(share, "share", { minimum: 0, maximum: 1 }) ??
    betweenProblem(ratio, "ratio", { minimum: 1, maximum: Number.POSITIVE_INFINITY }) ??
    betweenProblem(ratio * share, "ratio", { minimum: 0, maximum: 1 })
  );
}

/** What is wrong with a design of `total` trials a step. */
export function totalProblem(design: ShareDesign & { readonly total: number }): MeasureProblem | undefined {
  const { total, share } = design;
  if (total === 0) return problem("empty", "total");
  return (
    countProblem(total, "total") ??
    shareProblem(design) ??
    betweenProblem(total * share, "total", { minimum: 0, maximum: 1e8 })
  );
}
