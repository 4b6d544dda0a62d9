import { gammaQuantile } from "../distributions/gamma.js";
import { normalQuantile } from "../distributions/normal.js";

/** Skewness under which the expansion in powers of it is exact to 1e-7: the gamma shape is then above 400. */
const SLIGHT_SKEWNESS = 0.1;

/**
 * The value below which a Pearson type III variable (a shifted, perhaps mirrored, gamma variable) of mean 0,
 * variance 1 and this `skewness` falls with probability `p`.
 *
 * Johnson, N. L., Kotz, S. and Balakrishnan, N. (1994), Continuous Univariate Distributions, volume 1,
 * chapter 17; Cornish, E. A. and Fisher, R. A. (1938), Moments and cumulants in the specification of
 * distributions, Revue de l'Institut international de statistique 5, 307–320, where the skewness is slight.
 */
export function pearsonThreeQuantile(p: number, skewness: number): number {
  if (Math.abs(skewness) < SLIGHT_SKEWNESS) return slightlySkewed(normalQuantile(p), skewness / 2);
  const shape = 4 / skewness ** 2;
  if (skewness > 0) return (gammaQuantile(p, shape) - shape) / Math.sqrt(shape);
  return (shape - gammaQuantile(1 - p, shape)) / Math.sqrt(shape);
}

function slightlySkewed(z: number, half: number): number {
  return (
    z +
    half * ((z ** 2 - 1) / 3) +
    half ** 2 * ((z ** 3 - 7 * z) / 36) -
    half ** 3 * ((3 * z ** 4 + 7 * z ** 2 - 16) / 810) +
    half ** 4 * ((9 * z ** 5 + 256 * z ** 3 - 433 * z) / 38_880)
  );
}
