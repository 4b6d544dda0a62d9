import { isProblem, jeffreys, type MeasureProblem, type PoolableStratum } from "../../../src/index.js";

/**
 * The interval that the recommended one is compared with: the strata's own Jeffreys intervals, their arms shortened by
 * the finite-population factor, cut to what the reviews prove, and squared, added up and rooted (MOVER).
 *
 * Zou, G. Y. and Donner, A. (2008), Construction of confidence limits about effect measures: a general approach,
 * Statistics in Medicine 27, 1693–1702.
 */
export function moverJeffreys(
  strata: readonly PoolableStratum[],
): { readonly lower: number; readonly upper: number } | MeasureProblem {
  let [population, estimate, squaredBelow, squaredAbove] = [0, 0, 0, 0];
  for (const stratum of strata) {
    const share = jeffreys(stratum.positive, stratum.reviewed);
    if (isProblem(share)) return share;
    const size = stratum.population;
    const shrunk = stratum.pooled === true ? size : size * Math.sqrt(1 - stratum.reviewed / size);
    population += size;
    estimate += size * share.estimate;
    squaredBelow += (shrunk * (share.estimate - share.lower)) ** 2;
    squaredAbove += (shrunk * (share.upper - share.estimate)) ** 2;
  }
  return {
    lower: Math.max(0, estimate - Math.sqrt(squaredBelow)) / population,
    upper: Math.min(population, estimate + Math.sqrt(squaredAbove)) / population,
  };
}
