import { logGamma } from "../distributions/log-gamma.js";

/** ½ ln 2π. */
export const HALF_LOG_TWO_PI = 0.918_938_533_204_672_7;

/**
 * ln Γ(z) less Stirling's (z − ½) ln z − z + ½ ln 2π. Sums of ln Γ whose leading terms cancel keep their digits
 * when these are cancelled by hand and only the remainders are added.
 *
 * Abramowitz, M. and Stegun, I. A. (1964), Handbook of Mathematical Functions, 6.1.41.
 */
export function stirlingRemainder(z: number): number {
  if (z < 16) return logGamma(z) - (z - 0.5) * Math.log(z) + z - HALF_LOG_TWO_PI;
  const squared = z * z;
  return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * squared)) / squared) / squared) / z;
}
