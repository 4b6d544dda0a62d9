import type { MeasureProblem } from "../../problem.js";
import type { EarsInput, EarsPoint } from "./ears-input.js";
import { earsShewhart } from "./ears-shewhart.js";

/**
 * EARS C1 ("mild"): alarm when a count exceeds the mean of the `baseline` steps just before it by more than z
 * standard deviations of them, z leaving `alpha` (0.001) above it. It needs no long history, and an outbreak that
 * grows slowly raises its own baseline.
 *
 * Problems: counts that are no counts, `too_few` (`counts`: shorter than the baseline), `out_of_range` and the like
 * (`baseline`, `gap`, `alpha`, `minSigma`, `from`, `to`).
 *
 * Hutwagner, L., Thompson, W., Seeman, G. M. and Treadwell, T. (2003), The bioterrorism preparedness and response
 * Early Aberration Reporting System (EARS), Journal of Urban Health 80, i89–i96.
 */
export function earsC1(input: EarsInput): { readonly points: readonly EarsPoint[] } | MeasureProblem {
  return earsShewhart(input);
}
