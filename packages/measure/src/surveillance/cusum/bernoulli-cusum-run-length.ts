import type { MeasureProblem } from "../../problem.js";
import { binomialCusumRunLength } from "./binomial-cusum-run-length.js";
import type { RunLength } from "./run-lengths.js";
import type { ShareDesign } from "./share-design.js";

/**
 * Average run lengths, in trials, of the CUSUM of `bernoulliCusum` started at 0: `binomialCusumRunLength` with
 * one trial a step, which see.
 */
export function bernoulliCusumRunLength(
  design: ShareDesign & { readonly limit: number; readonly actualRatio?: number },
): RunLength | MeasureProblem {
  return binomialCusumRunLength({ ...design, total: 1 });
}
