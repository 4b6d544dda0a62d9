import { LONGEST_RUN } from "./walk-run-length.js";

/** A Markov chain on whole-numbered states that is left sooner or later. */
export interface LeavingChain {
  /** Probability of going from state i to state j, at i × (number of states) + j. What is at i = j is not used. */
  readonly moves: Float64Array;
  /** Probability of leaving the chain from each state. */
  readonly exits: Float64Array;
}

/**
 * Mean number of steps from state 0 until the chain is left, counted up to 1e15. The probability of staying in a
 * state is what the other moves and the exit leave. Both arrays are used up.
 *
 * States are taken out from the last to the first, each one's moves and time being passed on to those that lead
 * to it. Only positive terms are added, so long times lose no precision: Grassmann, W. K., Taksar, M. I. and
 * Heyman, D. P. (1985), Regenerative analysis and steady state distributions for Markov chains, Operations
 * Research 33, 1107–1116.
 */
export function exitTime({ moves, exits }: LeavingChain): number {
  const states = exits.length;
  const times = new Float64Array(states).fill(1);
  for (let last = states - 1; last > 0; last--) {
    const row = moves.subarray(last * states, last * states + last);
    let out = exits[last] ?? 0;
    for (const probability of row) out += probability;
    out = Math.max(out, 1 / LONGEST_RUN);
    for (let state = 0; state < last; state++) {
      const share = (moves[state * states + last] ?? 0) / out;
      if (share === 0) continue;
      const target = moves.subarray(state * states, state * states + last);
      for (let other = 0; other < last; other++) {
        target[other] = (target[other] ?? 0) + share * (row[other] ?? 0);
      }
      exits[state] = (exits[state] ?? 0) + share * (exits[last] ?? 0);
      times[state] = (times[state] ?? 0) + share * (times[last] ?? 0);
    }
  }
  return Math.min(LONGEST_RUN, (times[0] ?? 0) / (exits[0] ?? 0));
}
