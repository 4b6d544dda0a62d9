import { normalCdf, normalQuantile } from "../distributions/normal.js";

/**
 * Shares of the bootstrap distribution at which the ends of the BCa interval stand.
 *
 * Efron, B. (1987), Better bootstrap confidence intervals, JASA 82, 171–185.
 */
export function bcaShares(
  bias: number,
  acceleration: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const shareAt = (share: number) => {
    const shifted = bias + normalQuantile(share);
    const stretch = 1 - acceleration * shifted;
    // Beyond the pole the transformation has run through the whole distribution.
    if (stretch <= 0) return shifted > 0 ? 1 : 0;
    return normalCdf(bias + shifted / stretch);
  };
  return { lower: shareAt((1 - level) / 2), upper: shareAt((1 + level) / 2) };
}
