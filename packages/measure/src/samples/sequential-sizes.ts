/** Expected numbers of trials of a sequential test. */
export interface SequentialSizes {
  /** At the low rate. */
  readonly low: number;
  /** At the high rate. */
  readonly high: number;
  /** At the rate between them where it is largest. */
  readonly largest: number;
}

/**
 * Wald's approximate expected numbers of trials of the sequential probability ratio test of a binomial rate, which
 * neglects by how much the last trial oversteps a limit (so they are a little low), and allows a fraction of one.
 *
 * Wald, A. (1945), Sequential tests of statistical hypotheses, Annals of Mathematical Statistics 16, 117–186.
 */
export function sequentialSizes(rates: {
  readonly low: number;
  readonly high: number;
  readonly falseOver: number;
  readonly falseUnder: number;
}): SequentialSizes {
  const { low, high, falseOver, falseUnder } = rates;
  const over = Math.log((1 - falseUnder) / falseOver);
  const under = Math.log(falseUnder / (1 - falseOver));
  const positive = Math.log(high / low);
  const negative = Math.log1p(-high) - Math.log1p(-low);
  const drift = (rate: number) => rate * positive + (1 - rate) * negative;
  return {
    low: ((1 - falseOver) * under + falseOver * over) / drift(low),
    high: (falseUnder * under + (1 - falseUnder) * over) / drift(high),
    largest: (-over * under) / (-positive * negative),
  };
}
