import { type MeasureProblem, problem } from "../problem.js";

/** Probabilities that a test calls a positive item positive, and a negative one negative. */
export interface TestAccuracy {
  readonly sensitivity: number;
  readonly specificity: number;
}

/** What forbids reading results by such a test, or `undefined`. */
export function accuracyProblem({ sensitivity, specificity }: TestAccuracy): MeasureProblem | undefined {
  if (Number.isNaN(sensitivity)) return problem("not_a_number", "sensitivity");
  if (sensitivity < 0 || sensitivity > 1) return problem("out_of_range", "sensitivity");
  if (Number.isNaN(specificity)) return problem("not_a_number", "specificity");
  if (specificity < 0 || specificity > 1) return problem("out_of_range", "specificity");
  if (sensitivity + specificity <= 1) return problem("uninformative", "sensitivity");
  return undefined;
}

/**
 * The share of positives that a share of positive results stands for. Out of [0, 1] when there are fewer
 * positive results than false alarms alone would give, or more than the sensitivity allows.
 */
export function trueShare(apparent: number, { sensitivity, specificity }: TestAccuracy): number {
  return (apparent + specificity - 1) / (sensitivity + specificity - 1);
}

/** The nearest share in [0, 1]. */
export function withinUnit(share: number): number {
  return Math.min(1, Math.max(0, share));
}
