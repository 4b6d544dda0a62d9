import { betaQuantile } from "../distributions/beta-quantile.js";

/**
 * Clopper and Pearson's interval for the odds of `x` items of one kind against `y` of another: from 0 at
 * `x` = 0, to infinity at `y` = 0.
 */
export function exactOdds(x: number, y: number, level: number): { lower: number; upper: number } {
  return {
    lower: x === 0 ? 0 : 1 / upperOdds(y, x, level),
    upper: y === 0 ? Infinity : upperOdds(x, y, level),
  };
}

/** The share and its complement are taken each from its own distribution where it is the smaller. */
function upperOdds(x: number, y: number, level: number): number {
  const tail = (1 - level) / 2;
  const share = betaQuantile(1 - tail, x + 1, y);
  if (share <= 0.5) return share / (1 - share);
  const complement = betaQuantile(tail, y, x + 1);
  return (1 - complement) / complement;
}
