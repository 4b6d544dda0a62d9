/** How far two values are apart: equal or not, by rank, by distance, or by distance over their sum. */
export type AgreementMetric = "nominal" | "ordinal" | "interval" | "ratio";

/**
 * Krippendorff's δ² between two values, given by their places among the distinct `values` in ascending order,
 * of which there are `counts` each.
 */
export function squaredDifference(
  metric: AgreementMetric,
  values: readonly number[],
  counts: Float64Array,
): (i: number, j: number) => number {
  if (metric === "nominal") return (i, j) => (i === j ? 0 : 1);
  const scores = metric === "ordinal" ? middleRanks(counts) : values;
  const at = (place: number) => scores[place] ?? 0;
  if (metric === "ratio") return (i, j) => (i === j ? 0 : ((at(i) - at(j)) / (at(i) + at(j))) ** 2);
  return (i, j) => (at(i) - at(j)) ** 2;
}

/** The ordinal metric is the distance between the middles of two values' ranks. */
function middleRanks(counts: Float64Array): number[] {
  let before = 0;
  return Array.from(counts, (count) => {
    before += count;
    return before - count / 2;
  });
}
