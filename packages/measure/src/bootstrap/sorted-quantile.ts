/**
 * Quantile of a sorted sample at the place share · (n + 1), linear between neighbours, the outermost value beyond
 * them (definition 6 of Hyndman and Fan, 1996): the share of a bootstrap distribution that lies under it.
 */
export function sortedQuantile(sorted: Float64Array, share: number): number {
  const place = Math.min(Math.max(share * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
