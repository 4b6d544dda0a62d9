import { betaCdf } from "../distributions/beta-cdf.js";
import { logGamma } from "../distributions/log-gamma.js";
import { bracketedRoot } from "../proportions/bracketed-root.js";
import type { BetaPrior } from "./beta-prior.js";
import { type HiddenPositives, meanPositives } from "./hidden-positives.js";
import { type LogitShare, shareAt } from "./logit-share.js";

const NEGLIGIBLE = 1e-20;

/** A share that is Beta(`alpha` + t, `beta` + `size` − t) when t of `size` items are positive, t being uncertain. */
export interface BetaMixture {
  readonly prior: BetaPrior;
  readonly size: number;
  readonly positives: HiddenPositives;
}

export function mixtureMean({ prior, size, positives }: BetaMixture): number {
  return (prior.alpha + meanPositives(positives)) / (prior.alpha + prior.beta + size);
}

/** The share under which the mixture lies with probability `probability`. */
export function mixtureQuantile(mixture: BetaMixture, probability: number): number {
  const cumulative = cumulativeOf(mixture.positives);
  const excess = (logit: number): number => mixtureCdf(mixture, cumulative, shareAt(logit)) - probability;
  const mean = mixtureMean(mixture);
  const start = Math.log(mean / (1 - mean));
  let [low, high] = [start - 1, start + 1];
  while (excess(low) > 0) low -= high - low;
  while (excess(high) < 0) high += high - low;
  return shareAt(bracketedRoot(excess, low, high)).share;
}

/**
 * The distribution functions of Beta(a, b) and Beta(a + 1, b − 1) differ by a single term, so that the mixture's
 * is that of its last member plus those terms times the probabilities of having come so far.
 */
function mixtureCdf(
  { prior: { alpha, beta }, size }: BetaMixture,
  cumulative: (count: number) => number,
  { share, logShare, logComplement }: LogitShare,
): number {
  const odds = Math.exp(logShare - logComplement);
  const rise = (count: number): number => ((beta + size - count - 1) / (alpha + count + 1)) * odds;
  const middle = Math.max(0, Math.min(size - 1, Math.floor((size + alpha + beta) * share - alpha)));
  const peak = Math.exp(
    logGamma(alpha + beta + size) -
      logGamma(alpha + middle + 1) -
      logGamma(beta + size - middle) +
      (alpha + middle) * logShare +
      (beta + size - middle - 1) * logComplement,
  );
  let sum = betaCdf(share, alpha + size, beta) + peak * cumulative(middle);
  for (let count = middle, term = peak; count < size - 1 && term > NEGLIGIBLE; count++) {
    term *= rise(count);
    sum += term * cumulative(count + 1);
  }
  for (let count = middle - 1, term = peak; count >= 0 && term > NEGLIGIBLE; count--) {
    term /= rise(count);
    sum += term * cumulative(count);
  }
  return sum;
}

/** Probability of at most `count` positives, those of a block being spread evenly over it. */
function cumulativeOf({ head, body, firstMiddle, width }: HiddenPositives): (count: number) => number {
  const headSums = runningSums(head, 0);
  const before = headSums[head.length] ?? 0;
  const bodySums = runningSums(body, before);
  return (count) => {
    if (count < head.length) return headSums[count + 1] ?? 0;
    const passed = (count + 0.5 - firstMiddle) / width + 0.5;
    const block = Math.floor(passed);
    if (block < 0) return 0;
    return block < body.length ? (bodySums[block] ?? 0) + (passed - block) * (body[block] ?? 0) : 1;
  };
}

/** `start`, and that plus the first value, the first two, … */
function runningSums(values: Float64Array, start: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  sums[0] = start;
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value;
  return sums;
}
