import { gammaUpperTail } from "./gamma.js";

/** P(X ≤ x) of a Poisson variable. */
export function poissonCdf(x: number, mean: number): number {
  if (x < 0) return 0;
  return gammaUpperTail(mean, Math.floor(x) + 1);
}
