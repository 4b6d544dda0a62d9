import type { MeasureProblem } from "../../problem.js";
import { betweenProblem } from "../../validation.js";
import { LARGEST_MEAN } from "./cusum-design.js";

/** A negative binomial CUSUM as it is calibrated. */
export interface NegativeBinomialDesign {
  /** Mean count of a step when nothing has changed, in (0, 1e8). */
  readonly expected: number;
  /** The variance of a count is mean + mean²/size; > mean/10,000. */
  readonly size: number;
  /** Relative rise to detect soonest, > 1, with ratio × expected < 1e9 and < 10,000 × size. */
  readonly ratio: number;
}

/** The largest mean over the size whose counts can be laid out. */
const LARGEST_SPREAD = 1e4;

export function negativeBinomialProblem(design: NegativeBinomialDesign): MeasureProblem | undefined {
  const { expected, size, ratio } = design;
  return (
    betweenProblem(expected, "expected", { minimum: 0, maximum: 1e8 }) ??
    betweenProblem(size, "size", {
      minimum: expected / LARGEST_SPREAD,
      maximum: Number.POSITIVE_INFINITY,
    }) ??
    betweenProblem(ratio, "ratio", { minimum: 1, maximum: largestRatio(design) })
  );
}

export function largestRatio({ expected, size }: NegativeBinomialDesign): number {
  return Math.min(LARGEST_MEAN, LARGEST_SPREAD * size) / expected;
}
