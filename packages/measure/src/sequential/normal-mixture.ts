/** What is known of a normal mean: the inverse of its estimate's variance, and the mixing distribution's variance. */
export interface NormalMixture {
  readonly information: number;
  readonly variance: number;
}

/**
 * ln of the likelihood averaged over normal means around a hypothesis, over the likelihood of the hypothesis, when
 * the estimate is `distance` away from it.
 *
 * Robbins, H. (1970), Annals of Mathematical Statistics 41, 1397–1409.
 */
export function normalMixtureLogRatio(distance: number, { information, variance }: NormalMixture): number {
  const spread = information * variance;
  return (information * distance ** 2 * spread) / (2 * (1 + spread)) - Math.log1p(spread) / 2;
}

/** The distance at which that ratio reaches 1/`alpha`. */
export function normalMixtureRadius(alpha: number, { information, variance }: NormalMixture): number {
  const spread = information * variance;
  const needed = Math.log1p(spread) / 2 - Math.log(alpha);
  return Math.sqrt((2 * (1 + spread) * needed) / spread / information);
}
