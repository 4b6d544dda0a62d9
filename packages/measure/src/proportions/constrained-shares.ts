import { bracketedRoot } from "./bracketed-root.js";
import type { CountedShare } from "./counted-share.js";

/** Below, a quotient by a difference would no longer be finite. */
const NO_DIFFERENCE = 1e-290;

/**
 * The likeliest shares of two groups, first and second, among those that differ by `difference` (first minus
 * second, in [−1, 1]).
 *
 * Miettinen, O. and Nurminen, M. (1985), Comparative analysis of two rates, Statistics in Medicine 4, 213–226,
 * appendix I; the likelihood equation is solved by bracketing instead of by their trigonometric formula, which
 * loses half of its digits for rare events.
 */
export function constrainedShares(
  first: CountedShare,
  second: CountedShare,
  difference: number,
): readonly [number, number] {
  if (difference < 0) {
    const [low, high] = constrainedShares(second, first, -difference);
    return [high, low];
  }
  if (difference < NO_DIFFERENCE) {
    const share = (first.positive + second.positive) / (first.total + second.total);
    return [share, share];
  }
  const slope = slopeOfLikelihood(first, second, difference);
  const most = 1 - difference;
  let low = 0;
  if (slope(0) > 0) low = slope(most) < 0 ? bracketedRoot(slope, 0, most) : most;
  return [Math.min(1, low + difference), low];
}

/**
 * The derivative of the log-likelihood in the lower share, times a positive factor that makes it finite on
 * both ends of [0, 1 − `difference`].
 */
function slopeOfLikelihood(
  first: CountedShare,
  second: CountedShare,
  difference: number,
): (low: number) => number {
  const firstNegative = first.total - first.positive;
  const secondNegative = second.total - second.positive;
  const most = 1 - difference;
  return (low) => {
    const factorLow = second.positive === 0 ? 1 : low;
    const factorHigh = firstNegative === 0 ? 1 : most - low;
    const perLow = second.positive === 0 ? 0 : second.positive * factorHigh;
    const perHigh = firstNegative === 0 ? 0 : firstNegative * factorLow;
    const rest = first.positive / (low + difference) - secondNegative / (most - low + difference);
    return perLow - perHigh + factorLow * factorHigh * rest;
  };
}
