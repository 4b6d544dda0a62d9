/**
 * Ends of Wilson's score interval for a mean of values between 0 and 1 that is as uncertain as the share of `size`
 * yes-or-no items, which need not be a whole number.
 */
export function scoreEnds(
  mean: number,
  size: number,
  quantile: number,
): { readonly lower: number; readonly upper: number } {
  const squared = quantile ** 2;
  const reach = quantile * Math.sqrt(mean * (1 - mean) * size + squared / 4);
  const upperRoot = mean * size + squared / 2 + reach;
  return {
    // Product of the roots over the upper root: exactly 0 at a mean of 0.
    lower: (mean * mean * size) / upperRoot,
    upper: mean === 1 ? 1 : upperRoot / (size + squared),
  };
}
