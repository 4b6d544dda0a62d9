import { BIN_EDGES, SCORE_BINS } from "../bins.js";

/**
 * The stated alternative of the evidence: the share of turns above a benign quantile q is (1 − q)^θ instead of
 * 1 − q. θ = 1/3 means that a turn of such a conversation outscores a benign one three times in four
 * (1 / (1 + θ) = 0.75): what single turns are worth where it takes several to see. Chosen beforehand, not fitted.
 */
export const ALTERNATIVE = 1 / 3;

/**
 * What a turn in each bin says for the alternative against benign text: the logarithm of the likelihood ratio of the
 * bin, in nats, from −0.89 in bin 0 to 4.61 in bin 9. The shares of benign turns are those that BIN_EDGES state;
 * the alternative is Lehmann's, so that it depends on ranks alone and holds for every category and model.
 *
 * Lehmann, E. L. (1953), The power of rank tests, Annals of Mathematical Statistics 24, 23–43.
 */
export const BIN_EVIDENCE: readonly number[] = Array.from({ length: SCORE_BINS }, (_, bin) =>
  Math.log(sharesOf(ALTERNATIVE)(bin) / sharesOf(1)(bin)),
);

/**
 * A sum of evidence below this is let go by whoever follows many conversations at once: a conversation is followed from
 * a turn above 95 % of benign text (bin 4: 1.17 nats), not from every turn above 80 %. `npm run -s detector:conversations`
 * shows that this costs little.
 */
export const FOLLOWED_FROM = 1;

/** What a benign turn says on average: less than 0, so that ordinary talk wears suspicion off. */
export const BENIGN_EVIDENCE: number = BIN_EVIDENCE.reduce(
  (sum, evidence, bin) => sum + evidence * sharesOf(1)(bin),
  0,
);

/** The share of turns in each bin when the share above a benign quantile q is (1 − q)^exponent. */
function sharesOf(exponent: number): (bin: number) => number {
  const above = (bin: number) => (1 - (bin < 0 ? 0 : (BIN_EDGES[bin] ?? 1))) ** exponent;
  return (bin) => above(bin - 1) - above(bin);
}
