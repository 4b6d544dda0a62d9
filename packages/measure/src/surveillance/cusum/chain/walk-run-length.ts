import { advance, cusumChain } from "./cusum-chain.js";
import type { LatticeWalk } from "./lattice-walk.js";

/** Run lengths beyond this many steps are given as this. */
export const LONGEST_RUN = 1e15;

export const PRECISION = 1e-11;
export const MOST_WORK = 2e9;

/**
 * Mean number of steps until a CUSUM that starts at 0 and moves by `walk`, held at 0 from below, first
 * reaches `limit` cells. Null when its excursions above 0 are too long to be followed.
 *
 * The Markov chain of Brook, D. and Evans, D. A. (1972), An approach to the probability distribution of
 * CUSUM run length, Biometrika 59, 539–549. Instead of inverting its matrix, one excursion from 0 is carried
 * forward until nothing of it is left; since excursions are independent and alike, the run length is the mean
 * length of one over the chance that it ends in a signal (Page, E. S. (1954), Continuous inspection schemes,
 * Biometrika 41, 100–115). Only positive terms are added, so long run lengths lose no precision.
 */
export function walkRunLength(walk: LatticeWalk, limit: number): number | null {
  const chain = cusumChain(walk, limit);
  const stepWork = limit * (chain.inner.offsets.length + 4);
  let present = new Float64Array(limit);
  let following = new Float64Array(limit);
  present[0] = 1;
  let inside = 1;
  let length = 0;
  let signal = 0;
  for (let work = 0; work < MOST_WORK; work += stepWork) {
    length += inside;
    const step = advance(chain, present, following);
    signal += step.signal;
    inside = step.inside;
    if (inside <= PRECISION * Math.max(signal, 1 / LONGEST_RUN)) {
      return Math.min(LONGEST_RUN, length / Math.max(signal, 1 / LONGEST_RUN));
    }
    [present, following] = [following, present];
  }
  return null;
}
