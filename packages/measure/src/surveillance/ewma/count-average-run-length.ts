import type { CountDistribution } from "../../distributions/count-distribution.js";
import { exitTime } from "../cusum/chain/exit-time.js";

/** An average of counts that signals at `upper` and, where `held` is false, below `lower`. */
export interface CountAverage {
  readonly counts: CountDistribution;
  readonly lambda: number;
  readonly start: number;
  readonly upper: number;
  readonly lower: number;
  /** Whether the average is held at `lower`, and starts there, rather than signalling below it. */
  readonly held: boolean;
}

const CELLS = 400;

/** Share of a cell by which a place may be off: the last bits of one that should be on an edge. */
const SAME = 1e-9;

/**
 * Mean steps to a signal of an exponentially weighted average of counts, by a Markov chain on cells of its range; the
 * average is taken as uniform in its cell, so that a step shares it between at most two cells.
 *
 * Brook and Evans (1972), see `walkRunLength`; Borror, Champ and Rigdon (1998), see `poissonEwma`.
 */
export function countAverageRunLength(chart: CountAverage): number {
  const { counts, lambda, start, upper, lower, held } = chart;
  const width = (upper - lower) / CELLS;
  const states = CELLS + 1;
  const moves = new Float64Array(states * states);
  const exits = new Float64Array(states);
  const add = (state: number, cell: number, probability: number): void => {
    if (cell >= CELLS || (cell < 0 && !held)) exits[state] = (exits[state] ?? 0) + probability;
    else {
      const move = state * states + Math.max(0, cell + 1);
      moves[move] = (moves[move] ?? 0) + probability;
    }
  };
  for (const [index, probability] of counts.probabilities.entries()) {
    const pull = lambda * (counts.first + index);
    add(0, Math.floor(((1 - lambda) * start + pull - lower) / width + SAME), probability);
    for (let cell = 0; cell < CELLS; cell++) {
      const place = ((1 - lambda) * (lower + cell * width) + pull - lower) / width + SAME;
      const first = Math.floor(place);
      const share = Math.min(1, (first + 1 - place) / (1 - lambda));
      add(cell + 1, first, probability * share);
      add(cell + 1, first + 1, probability * (1 - share));
    }
  }
  return exitTime({ moves, exits });
}
