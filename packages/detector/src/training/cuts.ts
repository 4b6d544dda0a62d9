import { BIN_EDGES } from "../bins.js";

/** A quantile is read from the scores when at least this many of them lie above it. */
const ENOUGH_ABOVE = 8;
const TAIL_FROM = 0.9;
/** Standard errors above the estimate, for a one-sided bound of 90 %: few texts must not set a low bar by luck. */
const CAUTION = 1.28;
/** A mean of a few scores is not taken for less than a quarter of its bound. */
const LEAST_SHARE = 0.25;

/**
 * An upper bound, of about 90 % confidence, for the quantile of which the sorted scores are a sample: the order
 * statistic as far above as the binomial count allows. Where too few scores lie above it to be read, the tail above the
 * 90 % quantile is taken as exponential with the mean excess of the scores there (Pickands–Balkema–de Haan with
 * shape 0), and the bound of that mean is used: one odd text among a hundred must not set the bar.
 */
export function tailQuantile(sorted: Float64Array, p: number): number {
  const n = sorted.length;
  const place = Math.floor(p * n + CAUTION * Math.sqrt(n * p * (1 - p)));
  const read = sorted[Math.min(n - 1, place)] ?? 0;
  if ((1 - p) * n >= ENOUGH_ABOVE || p <= TAIL_FROM) return read;
  const from = Math.floor(TAIL_FROM * n);
  const start = sorted[from] ?? read;
  let excess = 0;
  for (let at = from; at < n; at++) excess += (sorted[at] as number) - start;
  const above = Math.max(1, n - from);
  return (
    start +
    (excess / above / Math.max(LEAST_SHARE, 1 - CAUTION / Math.sqrt(above))) *
      naturalLog((1 - TAIL_FROM) / (1 - p))
  );
}

/**
 * Cut points at BIN_EDGES. Each is the highest of the lists' own quantiles, so that no kind of text is flagged more
 * often than the edge says.
 *
 * @param scores of ordinary development text, one array a kind; an empty one is left out
 */
export function cutPoints(scores: readonly (readonly number[])[]): number[] {
  const sorted = scores.filter((list) => list.length > 0).map((list) => Float64Array.from(list).sort());
  let floor = Number.NEGATIVE_INFINITY;
  return BIN_EDGES.map((p) => {
    const highest = Math.max(...sorted.map((list) => tailQuantile(list, p)));
    floor = Math.max(floor, Number.isFinite(highest) ? highest : 0);
    return Number(floor.toPrecision(7));
  });
}

/** ln x for x in [1, 1000] by halving with square roots and the series of atanh: the same on every machine. */
function naturalLog(x: number): number {
  let root = x;
  for (let i = 0; i < 10; i++) root = Math.sqrt(root);
  const z = (root - 1) / (root + 1);
  return 2 * 1024 * z * (1 + (z * z) / 3 + (z * z * z * z) / 5);
}
