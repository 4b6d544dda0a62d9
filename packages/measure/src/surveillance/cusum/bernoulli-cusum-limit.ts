import type { MeasureProblem } from "../../problem.js";
import { binomialCusumLimit } from "./binomial-cusum-limit.js";
import type { CusumLimit } from "./cusum-limit.js";
import type { ShareDesign } from "./share-design.js";

/**
 * The smallest limit of `bernoulliCusum` whose in-control average run length is at least `inControlRunLength`
 * trials: `binomialCusumLimit` with one trial a step, which see.
 */
export function bernoulliCusumLimit(
  input: ShareDesign & { readonly inControlRunLength: number },
): CusumLimit | MeasureProblem {
  return binomialCusumLimit({ ...input, total: 1 });
}
