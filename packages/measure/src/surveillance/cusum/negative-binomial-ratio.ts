/**
 * The log-likelihood ratio of a negative binomial count x with mean ratio × `expected` against one with mean
 * `expected`, both of this `size`, is gain × x − drop.
 */
export function negativeBinomialRatio(
  expected: number,
  { size, ratio }: { readonly size: number; readonly ratio: number },
): { gain: number; drop: number } {
  return {
    gain: Math.log1p((size / (size + ratio * expected)) * (ratio - 1)),
    drop: size * Math.log1p((expected / (size + expected)) * (ratio - 1)),
  };
}
