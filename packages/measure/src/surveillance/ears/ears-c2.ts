import type { MeasureProblem } from "../../problem.js";
import type { EarsInput, EarsPoint } from "./ears-input.js";
import { earsShewhart } from "./ears-shewhart.js";

/**
 * EARS C2 ("medium"): as `earsC1`, with a baseline that ends `gap` (2) steps before the tested one, so that the first
 * days of an outbreak do not raise it.
 *
 * Hutwagner, L., Thompson, W., Seeman, G. M. and Treadwell, T. (2003), The bioterrorism preparedness and response
 * Early Aberration Reporting System (EARS), Journal of Urban Health 80, i89–i96.
 */
export function earsC2(input: EarsInput): { readonly points: readonly EarsPoint[] } | MeasureProblem {
  return earsShewhart({ ...input, gap: input.gap ?? 2 });
}
