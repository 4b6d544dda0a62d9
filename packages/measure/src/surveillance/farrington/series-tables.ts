/** What the fits need of each count, worked out once for a series. */
export interface SeriesTables {
  readonly counts: Float64Array;
  readonly starts: Float64Array;
  readonly entropies: Float64Array;
  readonly roots: Float64Array;
}

export function seriesTables(counts: readonly number[]): SeriesTables {
  const table = (f: (count: number) => number) => Float64Array.from(counts, f);
  return {
    counts: table((count) => count),
    starts: table((count) => Math.log(count + 0.1)),
    entropies: table((count) => (count === 0 ? 0 : count * Math.log(count))),
    roots: table((count) => Math.cbrt(count * count)),
  };
}
