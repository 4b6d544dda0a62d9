import type { CountDistribution } from "../../../distributions/count-distribution.js";
import { advance, cusumChain } from "./cusum-chain.js";
import { exactWalk } from "./lattice-walk.js";
import type { Fraction } from "./rational-approximation.js";
import { LONGEST_RUN, MOST_WORK, PRECISION } from "./walk-run-length.js";

/**
 * The run length of `walkRunLength` when most counts are 0, exact and much faster: an excursion is carried
 * from one step with an event to the next, and the steps without event between them, each of which lowers the
 * statistic by `reference` counts, are summed as a geometric series. `counts` must begin at 0; `height` is in
 * cells of 1/`reference.denominator` count.
 */
export function sparseRunLength(
  counts: CountDistribution,
  reference: Fraction,
  height: number,
): number | null {
  const quiet = counts.probabilities[0] ?? 0;
  const event = counts.probabilities.slice(1).reduce((sum, probability) => sum + probability, 0);
  const events = {
    first: 1,
    probabilities: counts.probabilities.slice(1).map((probability) => probability / event),
  };
  const fall = reference.numerator;
  // Cells are counted from the lowest the statistic is lowered to in the very step of an event.
  const walk = exactWalk(events, { reference: 0, unit: reference.denominator });
  const chain = cusumChain(walk, height + fall);
  const steps = stepsToEvent(chain.limit, { quiet, event, fall });
  const work = chain.limit * (chain.inner.offsets.length + 4);
  let before = new Float64Array(chain.limit);
  let after = new Float64Array(chain.limit);
  before[0] = 1;
  let length = 1 / event;
  let signal = 0;
  for (let done = 0; done < MOST_WORK; done += work) {
    const step = advance(chain, before, after);
    signal += step.signal;
    if (step.inside <= PRECISION * Math.max(signal, 1 / LONGEST_RUN)) {
      return Math.min(LONGEST_RUN, length / Math.max(signal, 1 / LONGEST_RUN));
    }
    for (let cell = fall + 1; cell < chain.limit; cell++) length += (after[cell] ?? 0) * (steps[cell] ?? 0);
    lower(after, { quiet, event, fall });
    [before, after] = [after, before];
  }
  return null;
}

interface Quiet {
  readonly quiet: number;
  readonly event: number;
  readonly fall: number;
}

/** From each cell after an event, mean steps to the next one or to the statistic being back at 0. */
function stepsToEvent(limit: number, { quiet, event, fall }: Quiet): Float64Array {
  return Float64Array.from({ length: limit }, (_, cell) =>
    cell <= fall ? 0 : (1 - quiet ** Math.ceil((cell - fall) / fall)) / event,
  );
}

/** Turns the mass after an event into the mass lowered up to, and in, the step of the next event. */
function lower(mass: Float64Array, { quiet, event, fall }: Quiet): void {
  const arriving = new Float64Array(mass.length);
  for (let cell = mass.length - 1 - fall; cell >= 1; cell--) {
    arriving[cell] = quiet * (arriving[cell + fall] ?? 0) + event * (mass[cell + fall] ?? 0);
  }
  mass.set(arriving);
}
