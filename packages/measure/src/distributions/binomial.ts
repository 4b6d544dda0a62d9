import { betaCdf } from "./beta-cdf.js";
import { logChoose } from "./log-gamma.js";

/** P(X = x) of a binomial variable. */
export function binomialProbability(x: number, n: number, p: number): number {
  if (x < 0 || x > n) return 0;
  if (p === 0) return x === 0 ? 1 : 0;
  if (p === 1) return x === n ? 1 : 0;
  return Math.exp(logChoose(n, x) + x * Math.log(p) + (n - x) * Math.log1p(-p));
}

/** P(X ≤ x) of a binomial variable. */
export function binomialCdf(x: number, n: number, p: number): number {
  if (x < 0) return 0;
  return x >= n ? 1 : 1 - betaCdf(p, Math.floor(x) + 1, n - Math.floor(x));
}
