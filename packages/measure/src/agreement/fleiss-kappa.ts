import type { MeasureProblem } from "../problem.js";
import type { Agreement } from "./agreement-interval.js";
import { chanceCorrected, type RatingCounts } from "./chance-corrected.js";

/**
 * Fleiss' kappa: agreement of several interchangeable raters beyond the chance that two ratings drawn from all
 * of them agree. `counts[i][k]` raters put item i in category k; items may have different numbers of ratings,
 * and one with a single rating counts for the shares of the categories only.
 *
 * The interval (Gwet 2021) supposes independent items, and does not suppose that there is no agreement, as the
 * variance of Fleiss, Nee and Landis (1979) does. It wants some tens of items in every category
 * that matters (see `minorityItems`). Perfect agreement: see `perfectAgreement`.
 *
 * Problems: those of `ratedItems`; `zero_variance` (`counts`: every rating is in one category).
 *
 * Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76,
 * 378–382; Gwet, K. L. (2021), see `chanceCorrected`.
 */
export function fleissKappa(input: RatingCounts): Agreement | MeasureProblem {
  return chanceCorrected(input, {
    method: "fleiss-kappa-gwet",
    coefficient: (share) => share,
  });
}
