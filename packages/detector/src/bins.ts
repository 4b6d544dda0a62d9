/**
 * Quantiles of the score on benign development text at which one bin ends and the next begins.
 * Bin 0 is the lower half of benign text, bin 9 is above 99.9 % of it.
 */
export const BIN_EDGES = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999] as const;

/** Number of bins: one more than there are edges. */
export const SCORE_BINS = BIN_EDGES.length + 1;

/** The bin from which a text is flagged unless something else is asked for: above 99.5 % of benign text. */
export const FLAG_BIN = BIN_EDGES.indexOf(0.995) + 1;

/**
 * The bin of a score: how many cut points lie strictly under it, 0…9.
 *
 * @param score a raw score
 * @param cuts ascending cut points, one per edge
 */
export function binOf(score: number, cuts: ArrayLike<number>): number {
  let bin = 0;
  while (bin < cuts.length && score > (cuts[bin] as number)) bin++;
  return bin;
}
