/** Probabilities of the counts `first`, `first` + 1, …; counts outside have a probability below 1e-25 of the mode's. */
export interface CountDistribution {
  readonly first: number;
  readonly probabilities: Float64Array;
}

const NEGLIGIBLE = 1e-25;

/**
 * Poisson counts (`dispersion` 1), or negative binomial counts whose variance is `dispersion` × `mean`
 * (the NB1 form: size mean/(dispersion − 1)). Built outward from the mode by the ratio of neighbours and
 * then normalised, so no factorial is needed at any mean.
 *
 * Johnson, N. L., Kemp, A. W. and Kotz, S. (2005), Univariate Discrete Distributions, chapters 4 and 5.
 */
export function countDistribution(mean: number, dispersion: number): CountDistribution {
  const up = neighbourRatio(mean, dispersion);
  const mode = Math.max(0, Math.floor(mean - (dispersion - 1)));
  const above: number[] = [1];
  for (let count = mode, weight = 1; ; count++) {
    weight *= up(count);
    if (weight < NEGLIGIBLE) break;
    above.push(weight);
  }
  const below: number[] = [];
  for (let count = mode - 1, weight = 1; count >= 0; count--) {
    weight /= up(count);
    if (weight < NEGLIGIBLE) break;
    below.push(weight);
  }
  const weights = Float64Array.from([...below.reverse(), ...above]);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return { first: mode - below.length, probabilities: weights.map((weight) => weight / sum) };
}

/** P(count + 1) / P(count). */
function neighbourRatio(mean: number, dispersion: number): (count: number) => number {
  if (dispersion === 1) return (count) => mean / (count + 1);
  const size = mean / (dispersion - 1);
  const failure = 1 - 1 / dispersion;
  return (count) => ((count + size) / (count + 1)) * failure;
}
