import { HALF_LOG_TWO_PI, stirlingRemainder } from "./stirling-remainder.js";

/** Between which the guess of a proportion must lie. */
export const EXPECTED_RANGE = { minimum: 1e-9, maximum: 1 - 1e-9 } as const;

const HALF_LOG_PI = 0.572_364_942_924_700_1;

/**
 * ln of the likelihood of `x` positives out of `n`, averaged over a Beta distribution of the proportion, over the
 * largest likelihood (that of p = x/n); at most 0. The distribution has the mean `expected` and half an item on its
 * rarer side: it is Jeffreys' at ½.
 */
export function betaMixtureEvidence(x: number, n: number, expected: number): number {
  if (expected > 0.5) return betaMixtureEvidence(n - x, n, 1 - expected);
  const b = (0.5 * (1 - expected)) / expected;
  const y = n - x;
  const [seen, unseen, all] = [0.5 + x, b + y, 0.5 + b + n];
  const shift = (0.5 * y - b * x) / all;
  return (
    0.5 * Math.log(seen / all) +
    b * Math.log(unseen / all) +
    (x === 0 ? 0 : x * Math.log1p(shift / x)) +
    (y === 0 ? 0 : y * Math.log1p(-shift / y)) +
    0.5 * Math.log(all / seen / unseen) +
    HALF_LOG_TWO_PI +
    (stirlingRemainder(seen) + stirlingRemainder(unseen) - stirlingRemainder(all)) -
    logBetaOfHalf(b)
  );
}

/** ln B(½, b), by Stirling's formula with its leading terms cancelled by hand. */
function logBetaOfHalf(b: number): number {
  const ratio = 0.5 * Math.log(b) + b * Math.log1p(0.5 / b) - 0.5;
  return HALF_LOG_PI - ratio - (stirlingRemainder(b + 0.5) - stirlingRemainder(b));
}
