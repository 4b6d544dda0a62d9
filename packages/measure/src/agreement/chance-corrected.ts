import { studentQuantile } from "../distributions/student-t.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { type Agreement, type AgreementScale, agreementInterval } from "./agreement-interval.js";
import { perfectAgreement } from "./perfect-agreement.js";
import { type RatedItem, ratedItems } from "./rating-counts.js";

export interface RatingCounts {
  /** `counts[i][k]` raters put item i in category k. */
  readonly counts: readonly (readonly number[])[];
  readonly scale?: AgreementScale;
  readonly level?: number;
}

/** Chance agreement as Σ share · coefficient(share) over categories, `coefficient` being linear in the share. */
export interface ChanceModel {
  readonly method: string;
  coefficient(share: number, categories: number): number;
}

/**
 * Agreement of several raters beyond the chance agreement of `model`, with the linearised variance over items
 * and Student's t on items − 1 degrees of freedom.
 *
 * Gwet, K. L. (2008), Computing inter-rater reliability and its variance in the presence of high agreement,
 * British Journal of Mathematical and Statistical Psychology 61, 29–48; Gwet, K. L. (2021), Large-sample
 * variance of Fleiss generalized kappa, Educational and Psychological Measurement 81, 781–790.
 */
export function chanceCorrected(input: RatingCounts, model: ChanceModel): Agreement | MeasureProblem {
  const { counts, scale = "log", level = 0.95 } = input;
  const items = levelProblem(level) ?? ratedItems(counts);
  if (isProblem(items)) return items;
  const shares = categoryShares(items);
  const coefficients = shares.map((share) => model.coefficient(share, shares.length));
  const chances = items.map((item) => dot(item.shares, coefficients));
  const expected = mean(chances);
  const agreements = items.flatMap((item) => item.agreement ?? []);
  const observed = mean(agreements);
  if (expected >= 1) return problem("zero_variance", "counts");
  const commonest = shares.indexOf(Math.max(...shares));
  const minorityItems = items.filter((item) => (item.shares[commonest] ?? 0) < 1).length;
  if (observed === 1) {
    const [units, worst] = [agreements.length, 1 / (1 - expected)];
    return { ...perfectAgreement({ units, worst, level, minorityItems }), observed, expected };
  }
  const estimate = (observed - expected) / (1 - expected);
  // Contribution of each item: its own agreement, and its pull on the chance agreement.
  const contributions = items.map(({ agreement }, index) => {
    const scaled = agreement === null ? 0 : (items.length / agreements.length) * (agreement - expected);
    return (scaled - 2 * (1 - estimate) * ((chances[index] ?? 0) - expected)) / (1 - expected);
  });
  const squares = contributions.reduce((sum, contribution) => sum + (contribution - estimate) ** 2, 0);
  const parts = {
    ...{ estimate, scale, level, method: model.method, minorityItems },
    standardError: Math.sqrt(squares / (items.length * (items.length - 1))),
    quantile: studentQuantile((1 + level) / 2, items.length - 1),
  };
  const interval = agreementInterval(parts, "counts");
  return isProblem(interval) ? interval : { ...interval, observed, expected };
}

function categoryShares(items: readonly RatedItem[]): number[] {
  return (items[0]?.shares ?? []).map((_, category) => mean(items.map((item) => item.shares[category] ?? 0)));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
