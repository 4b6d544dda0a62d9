import { type MeasureProblem, problem } from "../problem.js";
import { countsProblem } from "../validation.js";

/** Ratings of one item, by category. */
export interface RatedItem {
  /** Share of the item's ratings in each category. */
  readonly shares: readonly number[];
  /** Share of its pairs of ratings that agree; null with a single rating, which has no pair. */
  readonly agreement: number | null;
}

/**
 * Items from counts by category. An item without any rating says nothing and is left out. Problems: `empty`
 * (`counts`), `length_mismatch` (`counts`: a row of another length), those of counts, `too_few` (`counts`: one
 * category, or fewer than two items with two ratings).
 */
export function ratedItems(counts: readonly (readonly number[])[]): RatedItem[] | MeasureProblem {
  const categories = counts[0]?.length ?? 0;
  if (categories === 0) return problem("empty", "counts");
  const items: RatedItem[] = [];
  for (const [index, row] of counts.entries()) {
    if (row.length !== categories) return problem("length_mismatch", "counts", index);
    const found = countsProblem(row, "counts");
    if (found) return problem(found.code, "counts", index);
    const ratings = row.reduce((sum, count) => sum + count, 0);
    if (ratings === 0) continue;
    const agreeing = row.reduce((sum, count) => sum + count * (count - 1), 0);
    items.push({
      shares: row.map((count) => count / ratings),
      agreement: ratings === 1 ? null : agreeing / (ratings * (ratings - 1)),
    });
  }
  const paired = items.filter((item) => item.agreement !== null).length;
  return categories === 1 || paired < 2 ? problem("too_few", "counts") : items;
}
