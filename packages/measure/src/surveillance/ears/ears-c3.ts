import { normalQuantile } from "../../distributions/normal.js";
import { isProblem, type MeasureProblem } from "../../problem.js";
import { type EarsDesign, type EarsInput, type EarsPoint, earsDesign } from "./ears-input.js";
import { earsWindow } from "./ears-window.js";

/** Steps before the tested one whose excess counts too. */
const EARLIER = 2;

/**
 * EARS C3 ("ultra"): adds up by how much the two steps before exceeded the mean of their own C2 baseline, in standard
 * deviations and beyond the first one. The bound is the count itself plus what that sum still lacks to z (which leaves
 * `alpha`, 0.025, above it), in standard deviations of this step's baseline, and never below 0; so it is passed when
 * the two steps before suffice for an alarm, as in the published numbers of this method.
 *
 * `bound` is null where one of the three baselines does not vary and gives no excess: set `minSigma` for sparse
 * counts. Problems: those of `earsC1`; a series is `too_few` without the baselines of three steps.
 *
 * Hutwagner, L. et al. (2003), Journal of Urban Health 80, i89–i96; Fricker, R. D., Hegler, B. L. and Dunfee, D. A.
 * (2008), Comparing syndromic surveillance detection methods: EARS' versus a CUSUM-based methodology, Statistics in
 * Medicine 27, 3407–3429.
 */
export function earsC3(input: EarsInput): { readonly points: readonly EarsPoint[] } | MeasureProblem {
  const { counts, alpha = 0.025, gap = 2 } = input;
  const design = earsDesign({ ...input, alpha, gap }, EARLIER);
  if (isProblem(design)) return design;
  const z = -normalQuantile(alpha);
  const points: EarsPoint[] = [];
  for (let now = design.from; now < design.to; now++) {
    const count = counts[now] ?? 0;
    const lacking = z - excessOf(counts, now - 1, design) - excessOf(counts, now - 2, design);
    const bound = Math.max(0, count + lacking * earsWindow(counts, now, design).sigma);
    points.push(Number.isNaN(bound) ? { bound: null, alarm: false } : { bound, alarm: count > bound });
  }
  return { points };
}

/** Standard deviations, beyond the first, of step `now` over its baseline. */
function excessOf(counts: readonly number[], now: number, design: EarsDesign): number {
  const { mean, sigma } = earsWindow(counts, now, design);
  return Math.max(0, ((counts[now] ?? 0) - mean) / sigma - 1);
}
