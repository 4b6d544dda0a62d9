import { twoSidedNormalQuantile } from "../distributions/normal-quantile.js";
import { isProblem, type MeasureProblem, problem } from "../problem.js";
import { levelProblem } from "../validation.js";
import { type Agreement, type AgreementScale, agreementInterval } from "./agreement-interval.js";
import { agreementTableProblem } from "./agreement-table-problem.js";
import { perfectAgreement } from "./perfect-agreement.js";

/** How much two different categories agree: not at all, or the more the nearer they stand in the table. */
export type AgreementWeights = "none" | "linear" | "quadratic";

/**
 * Cohen's kappa of two raters, weighted or not: agreement beyond what their own shares of each category would
 * give by chance. `table` is square: `table[i][j]` items that the first rater put in category i and the
 * second in j; for weights, categories are in order and equally far apart.
 *
 * The interval has the large-sample variance, on the scale asked for. It supposes independent items, and some tens
 * of them in every category that matters (see `minorityItems`). Perfect agreement: see `perfectAgreement`.
 *
 * Problems: `empty` (`table`), `length_mismatch` (`table`: the row that is not as long as the table), those of
 * counts, `too_few` (`table`: one category), `zero_variance` (`table`: a rater used one category only, or
 * all items weigh alike).
 *
 * Cohen, J. (1968), Weighted kappa, Psychological Bulletin 70, 213–220; Fleiss, J. L., Cohen, J. and Everitt,
 * B. S. (1969), Large sample standard errors of kappa and weighted kappa, Psychological Bulletin 72, 323–327.
 */
export function cohenKappa(input: {
  readonly table: readonly (readonly number[])[];
  readonly weights?: AgreementWeights;
  readonly scale?: AgreementScale;
  readonly level?: number;
}): Agreement | MeasureProblem {
  const { table, weights = "none", scale = "log", level = 0.95 } = input;
  const found = levelProblem(level) ?? agreementTableProblem(table);
  if (found) return found;
  const items = sum(table.map(sum));
  const rows = table.map(sum);
  const columns = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  if (rows.includes(items) || columns.includes(items)) return problem("zero_variance", "table");
  const shares = table.map((row) => row.map((count) => count / items));
  const first = rows.map((count) => count / items);
  const second = columns.map((count) => count / items);
  const weight = categoryWeight(weights, table.length);
  const observed = sum(shares.map((row, i) => sum(row.map((share, j) => share * weight(i, j)))));
  const expected = sum(first.map((share, i) => share * sum(second.map((other, j) => other * weight(i, j)))));
  const ratings = rows.map((count, i) => count + (columns[i] ?? 0));
  const commonest = ratings.indexOf(Math.max(...ratings));
  const minorityItems = items - (table[commonest]?.[commonest] ?? 0);
  if (table.every((row, i) => row[i] === rows[i])) {
    const worst = 1 / (1 - expected);
    return { ...perfectAgreement({ units: items, worst, level, minorityItems }), observed: 1, expected };
  }
  const variance = kappaVariance({ shares, first, second, weight, observed, expected });
  const parts = {
    estimate: (observed - expected) / (1 - expected),
    standardError: Math.sqrt(variance / items),
    quantile: twoSidedNormalQuantile(level),
    ...{ scale, level, method: "fleiss-cohen-everitt", minorityItems },
  };
  const interval = agreementInterval(parts, "table");
  return isProblem(interval) ? interval : { ...interval, observed, expected };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function categoryWeight(weights: AgreementWeights, categories: number): (i: number, j: number) => number {
  if (weights === "none") return (i, j) => (i === j ? 1 : 0);
  const power = weights === "linear" ? 1 : 2;
  return (i, j) => 1 - (Math.abs(i - j) / (categories - 1)) ** power;
}

/** The variance of one item's contribution, over items. */
function kappaVariance(parts: {
  readonly shares: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly weight: (i: number, j: number) => number;
  readonly observed: number;
  readonly expected: number;
}): number {
  const { shares, first, second, weight, observed, expected } = parts;
  const ofFirst = first.map((_, i) => sum(second.map((share, j) => share * weight(i, j))));
  const ofSecond = second.map((_, j) => sum(first.map((share, i) => share * weight(i, j))));
  // Centred at its own mean, so that the square cannot come out negative.
  const centre = observed * expected - 2 * expected + observed;
  const squares = shares.map((row, i) =>
    sum(
      row.map((share, j) => {
        const chance = (ofFirst[i] ?? 0) + (ofSecond[j] ?? 0);
        return share * (weight(i, j) * (1 - expected) - chance * (1 - observed) - centre) ** 2;
      }),
    ),
  );
  return sum(squares) / (1 - expected) ** 4;
}
