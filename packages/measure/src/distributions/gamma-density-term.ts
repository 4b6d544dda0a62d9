import { logGamma } from "./log-gamma.js";

const DIRECT = 10;
const NEAR = 0.1;

/**
 * x^a e^−x / Γ(a + 1), without the cancellation of its large logarithms: as e^(−a (λ − 1 − ln λ)) / √(2πa) over
 * Stirling's remainder, with λ = x / a.
 *
 * Loader, C. (2000), Fast and accurate computation of binomial probabilities, section 2.
 */
export function gammaDensityTerm(x: number, a: number): number {
  if (a < DIRECT) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-a * departure(x / a, (x - a) / a) - stirlingRemainder(a)) / Math.sqrt(2 * Math.PI * a);
}

/** λ − 1 − ln λ, by its series where λ is near 1. */
function departure(ratio: number, excess: number): number {
  if (Math.abs(excess) > NEAR) return excess - Math.log(ratio);
  let power = excess * excess;
  let sum = power / 2;
  for (let n = 3; Math.abs(power) > 1e-18 * sum && n < 40; n++) {
    power *= -excess;
    sum += power / n;
  }
  return sum;
}

/** ln Γ(a) − ((a − ½) ln a − a + ½ ln 2π), for a ≥ 10. */
function stirlingRemainder(a: number): number {
  const squared = a * a;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * squared)) / squared) / squared) / squared) / a
  );
}
