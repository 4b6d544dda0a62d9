/**
 * Share of the ways to draw `k` of `samples` attempts, `correct` of which pass, that hold at least one that
 * passes: 1 − C(samples − correct, k) / C(samples, k), for k ≤ samples. Summed as logarithms over the shorter
 * of its two equal products, so that neither large binomials nor tiny shares lose digits.
 */
export function passProbability(samples: number, correct: number, k: number): number {
  if (correct === 0) return 0;
  if (samples - correct < k) return 1;
  const [shorter, longer] = correct < k ? [correct, k] : [k, correct];
  let logarithm = 0;
  for (let index = 0; index < shorter; index++) logarithm += Math.log1p(-longer / (samples - index));
  return -Math.expm1(logarithm);
}
