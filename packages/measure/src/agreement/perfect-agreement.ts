import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import type { AgreementInterval } from "./agreement-interval.js";

/**
 * Interval when none of `units` disagrees. The large-sample variance is then 0 and would call five units a
 * certainty; the lower end is instead the coefficient at Wilson's lower bound of the share of units in
 * agreement, every unit beyond it being in the worst disagreement. `worst` is that disagreement over the one
 * expected by chance: 1 / (1 − expected) for categories.
 */
export function perfectAgreement(input: {
  readonly units: number;
  readonly worst: number;
  readonly level: number;
  readonly minorityItems: number;
}): AgreementInterval {
  const { units, worst, level, minorityItems } = input;
  const squared = twoSidedNormalQuantile(level) ** 2;
  const disagreeing = squared / (units + squared);
  const lower = Math.max(-1, 1 - disagreeing * worst);
  const method = "perfect-agreement-wilson";
  return { estimate: 1, lower, upper: 1, level, method, standardError: 0, minorityItems };
}
