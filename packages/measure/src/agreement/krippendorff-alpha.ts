import { studentQuantile } from "../distributions/student-t.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { type AgreementInterval, type AgreementScale, agreementInterval } from "./agreement-interval.js";
import { disagreement } from "./disagreement.js";
import { perfectAgreement } from "./perfect-agreement.js";
import type { AgreementMetric } from "./squared-difference.js";
import { type PatternedRatings, unitPatterns } from "./unit-patterns.js";

export interface KrippendorffAlpha extends AgreementInterval {
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Units with two ratings or more; the others are left out. */
  readonly units: number;
}

/**
 * Krippendorff's alpha: 1 − observed over expected disagreement, for any number of raters and missing ratings.
 * `ratings[u]` holds the values given to unit u, null where a rater gave none; `nominal` values are labels,
 * `ratio` values are ≥ 0.
 *
 * The interval is the jackknife over units, with Student's t on units − 1 degrees of freedom: deterministic,
 * and unlike the bootstrap of Hayes and Krippendorff (2007) it lets the expected disagreement vary too. A unit
 * without which nothing is left to disagree on is taken to leave an alpha of 1. It supposes independent units,
 * some tens of them beside the commonest value (see `minorityItems`). Perfect agreement: see `perfectAgreement`. The
 * time taken grows with the number of different units and the squared number of different values.
 *
 * Problems: `empty` (`ratings`), `not_a_number` and `out_of_range` (`ratings`: `index` is the unit), `too_few`
 * (`ratings`: under two units with two ratings), `zero_variance` (`ratings`: one value only, or units that are
 * all alike), `out_of_range` (`ratings`, without index: too far apart, or too near, to be squared).
 *
 * Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania; Hayes, A. F.
 * and Krippendorff, K. (2007), Answering the call for a standard reliability measure for coding data,
 * Communication Methods and Measures 1, 77–89; Efron, B. and Stein, C. (1981), The jackknife estimate of
 * variance, Annals of Statistics 9, 586–596.
 */
export function krippendorffAlpha(input: {
  readonly ratings: readonly (readonly (number | null)[])[];
  /** `nominal` by default. */
  readonly metric?: AgreementMetric;
  readonly scale?: AgreementScale;
  readonly level?: number;
}): KrippendorffAlpha | MeasureProblem {
  const { ratings, metric = "nominal", scale = "log", level = 0.95 } = input;
  const found = levelProblem(level) ?? ratingsProblem(ratings, metric);
  if (found) return found;
  const rated = unitPatterns(ratings);
  if (rated.units < 2) return problem("too_few", "ratings");
  if (rated.values.length === 1) return problem("zero_variance", "ratings");
  const { observed, expected, widest } = disagreement(rated.values, rated.patterns, metric);
  if (!Number.isFinite(expected) || expected === 0) return problem("out_of_range", "ratings");
  const { units, minorityItems } = rated;
  const common = { observedDisagreement: observed, expectedDisagreement: expected, units };
  if (observed === 0) {
    return { ...perfectAgreement({ units, worst: widest / expected, level, minorityItems }), ...common };
  }
  const parts = {
    estimate: 1 - observed / expected,
    standardError: jackknifeError(rated, metric),
    quantile: studentQuantile((1 + level) / 2, units - 1),
    ...{ scale, level, method: "krippendorff-jackknife", minorityItems },
  };
  const interval = agreementInterval(parts, "ratings");
  return isProblem(interval) ? interval : { ...interval, ...common };
}

function jackknifeError({ values, patterns, units }: PatternedRatings, metric: AgreementMetric): number {
  const alphas = patterns.map((left) => {
    const kept = patterns.map((other) => (other === left ? { ...left, units: left.units - 1 } : other));
    const { observed, expected } = disagreement(values, kept, metric);
    return expected === 0 ? 1 : 1 - observed / expected;
  });
  const mean = alphas.reduce((sum, alpha, index) => sum + alpha * (patterns[index]?.units ?? 0), 0) / units;
  const squares = alphas.reduce(
    (sum, alpha, index) => sum + (alpha - mean) ** 2 * (patterns[index]?.units ?? 0),
    0,
  );
  return Math.sqrt((squares * (units - 1)) / units);
}

function ratingsProblem(
  ratings: readonly (readonly (number | null)[])[],
  metric: AgreementMetric,
): MeasureProblem | undefined {
  if (ratings.length === 0) return problem("empty", "ratings");
  for (const [index, unit] of ratings.entries()) {
    if (!unit.every((value) => value === null || Number.isFinite(value))) {
      return problem("not_a_number", "ratings", index);
    }
    if (metric === "ratio" && unit.some((value) => value !== null && value < 0)) {
      return problem("out_of_range", "ratings", index);
    }
  }
  return undefined;
}
