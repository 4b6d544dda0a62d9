import { betaCdf } from "../distributions/beta-cdf.js";

/** A test of a rate: “over” when at least `critical` of `trials` are positive. */
export interface BinomialTest {
  readonly trials: number;
  readonly critical: number;
  /** Chance of a wrong “over” at the low rate. */
  readonly falseOver: number;
  /** Chance of a wrong “under” at the high rate. */
  readonly falseUnder: number;
}

const MOST_TRIALS = 1e8;
/** A number of trials found by halving counts as whole when it is so within this part of it. */
const ROUNDING = 1e-12;
const HALVINGS = 60;

/**
 * The smallest binomial test with error rates of at most `falseOver` at `low` and `falseUnder` at `high`;
 * `undefined` when it needs over 1e8 trials.
 *
 * For a critical number c the trials must be many enough that c positives are hardly missed at the high rate and few
 * enough that they are hardly reached at the low one. As real numbers (P(X ≥ c of n) = I_rate(c, n − c + 1)) the
 * two ends cross once as c rises; from the crossing on, the first c between whose ends a whole number lies.
 */
export function smallestBinomialTest(rates: {
  readonly low: number;
  readonly high: number;
  readonly falseOver: number;
  readonly falseUnder: number;
}): BinomialTest | undefined {
  const { low, high, falseOver, falseUnder } = rates;
  const fewest = (critical: number) => trialsReaching(critical, high, 1 - falseUnder);
  const most = (critical: number) => trialsReaching(critical, low, falseOver);
  let [below, above] = [0, 1];
  while (most(above) < fewest(above)) {
    [below, above] = [above, above * 2];
    if (above / high > MOST_TRIALS) return undefined;
  }
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (most(middle) < fewest(middle)) below = middle;
    else above = middle;
  }
  for (let critical = above; ; critical++) {
    const trials = Math.ceil(fewest(critical) * (1 - ROUNDING));
    if (trials <= most(critical) * (1 + ROUNDING)) {
      return {
        trials,
        critical,
        falseOver: reached(critical, trials, low),
        falseUnder: 1 - reached(critical, trials, high),
      };
    }
  }
}

/** P(at least `critical` of `trials` positive). */
function reached(critical: number, trials: number, rate: number): number {
  return betaCdf(rate, critical, trials - critical + 1);
}

/** The real number of trials at which `critical` positives are reached with this probability. */
function trialsReaching(critical: number, rate: number, probability: number): number {
  let [low, high] = [critical - 1, 2 * critical];
  while (reached(critical, high, rate) < probability) [low, high] = [high, high * 2];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (reached(critical, middle, rate) < probability) low = middle;
    else high = middle;
  }
  return high;
}
