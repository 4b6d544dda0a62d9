/** Added to the number of n-grams, so that a word or two cannot weigh like a sentence. */
const SMOOTHING = 16;

/**
 * What a sum of weights is multiplied with: (n + 16)^-0.75. The exponent is between a mean (1) and the
 * square root (0.5) because long texts otherwise drown or inflate their worst passage. Square roots only:
 * they are exactly rounded everywhere, so that a score is the same on every machine.
 *
 * @param count the number of n-grams in the window
 */
export function lengthFactor(count: number): number {
  const root = Math.sqrt(count + SMOOTHING);
  return 1 / (root * Math.sqrt(root));
}
