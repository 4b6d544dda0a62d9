import type { MeasureProblem } from "../problem.js";
import type { Agreement } from "./agreement-interval.js";
import { chanceCorrected, type RatingCounts } from "./chance-corrected.js";

/**
 * Gwet's AC1: agreement of two raters or more beyond the chance that a rating made at random agrees. Unlike kappa
 * it stays near the observed agreement when one category is rare, so that it can be compared between
 * prevalences; it says little about the rare category itself. `counts[i][k]` raters put item i in category k;
 * a category that nobody used counts. Items may have different numbers of ratings.
 *
 * Problems: those of `ratedItems`. Perfect agreement, even on one category, is 1: see `perfectAgreement`.
 *
 * Gwet, K. L. (2008), Computing inter-rater reliability and its variance in the presence of high agreement,
 * British Journal of Mathematical and Statistical Psychology 61, 29–48.
 */
export function gwetAc1(input: RatingCounts): Agreement | MeasureProblem {
  return chanceCorrected(input, {
    method: "gwet-ac1",
    coefficient: (share, categories) => (1 - share) / (categories - 1),
  });
}
