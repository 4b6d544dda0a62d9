import { logFactorial } from "./log-factorial.js";

/**
 * A Poisson(`mean`) number from uniforms on [0, 1): by inversion under a mean of 10, by Hörmann's transformed
 * rejection (PTRS) from there.
 *
 * Hörmann, W. (1993), The transformed rejection method for generating Poisson random variables,
 * Insurance: Mathematics and Economics 12, 39–45.
 */
export function poissonVariate(mean: number, uniform: () => number): number {
  return mean < 10 ? byInversion(mean, uniform) : byRejection(mean, uniform);
}

function byInversion(mean: number, uniform: () => number): number {
  let rest = uniform();
  let probability = Math.exp(-mean);
  let count = 0;
  while (rest >= probability && probability > 0) {
    rest -= probability;
    count += 1;
    probability *= mean / count;
  }
  return count;
}

function byRejection(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const acceptance = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = 1 - uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= acceptance) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const density = count * Math.log(mean) - mean - logFactorial(count);
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= density) return count;
  }
}
