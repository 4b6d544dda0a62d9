import type { MeasureProblem } from "../problem.js";
import { problem } from "../problem.js";
import { countProblem, levelProblem } from "../validation.js";

/** Labelled items counted by what the judge said (positive, negative) and whether the human label agrees (true, false). */
export interface JudgeConfusion {
  readonly truePositive: number;
  /** The judge says yes, the human label no. */
  readonly falsePositive: number;
  /** The judge says no, the human label yes. */
  readonly falseNegative: number;
  readonly trueNegative: number;
}

/** Items that only the judge has labelled. */
export interface JudgedItems {
  readonly items: number;
  /** Those of them to which the judge says yes. */
  readonly positive: number;
}

export interface JudgedSample {
  readonly labelled: JudgeConfusion;
  readonly unlabelled: JudgedItems;
  /** Confidence, 0.95 when left out. */
  readonly level?: number;
}

/** What forbids reading these counts, or `undefined`. Either part may be empty. */
export function judgedSampleProblem(sample: JudgedSample): MeasureProblem | undefined {
  const { labelled, unlabelled, level = 0.95 } = sample;
  const found =
    countProblem(labelled.truePositive, "labelled.truePositive") ??
    countProblem(labelled.falsePositive, "labelled.falsePositive") ??
    countProblem(labelled.falseNegative, "labelled.falseNegative") ??
    countProblem(labelled.trueNegative, "labelled.trueNegative") ??
    countProblem(unlabelled.items, "unlabelled.items") ??
    countProblem(unlabelled.positive, "unlabelled.positive") ??
    levelProblem(level);
  if (found) return found;
  if (unlabelled.positive > unlabelled.items) return problem("more_than_total", "unlabelled.positive");
  return undefined;
}
