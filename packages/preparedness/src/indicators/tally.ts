import type { MessageRole } from "../usage/index.js";

/** Bins of a detector's score: 0 is ordinary, 9 the rarest. */
export const BINS = 10;

/** The bin of a message for an indicator of another role: not exposed, not counted. */
export const NOT_EXPOSED = 255;

/** What of an indicator's definition counting needs. */
export interface CountedIndicator {
  readonly id: string;
  readonly role: MessageRole;
  readonly categories: readonly string[];
  readonly flag_bin: number;
}

/** One counter of a tally: messages of a cell (a segment's hour or day) whose bin for the indicator is `bin`. */
export interface TallyRow<Cell> {
  readonly cell: Cell;
  /** The indicator's place in the list that the tally was opened with. */
  readonly indicator: number;
  readonly bin: number;
  readonly n: number;
}

/** Additive counts of messages by cell, indicator and bin. Tallies of the same indicators add up in any order. */
export interface Tally<Cell> {
  readonly indicators: number;
  readonly cells: Map<Cell, Uint32Array>;
}

/** A tally of nothing, for this many indicators. */
export function openTally<Cell>(indicators: number): Tally<Cell> {
  return { indicators, cells: new Map() };
}

/**
 * Counts one message.
 *
 * @param bins the message's bin for every indicator, 0…9 or `NOT_EXPOSED`, from place `at` on
 */
export function addToTally<Cell>(tally: Tally<Cell>, cell: Cell, bins: Uint8Array, at = 0): void {
  let counters = tally.cells.get(cell);
  if (counters === undefined) {
    counters = new Uint32Array(tally.indicators * BINS);
    tally.cells.set(cell, counters);
  }
  for (let indicator = 0; indicator < tally.indicators; indicator++) {
    const bin = bins[at + indicator] as number;
    if (bin < BINS) counters[indicator * BINS + bin] = (counters[indicator * BINS + bin] as number) + 1;
  }
}

/** The counters that are not zero; cells in the order of their first message, then by indicator and bin. */
export function* tallyRows<Cell>(tally: Tally<Cell>): Generator<TallyRow<Cell>> {
  for (const [cell, counters] of tally.cells) {
    for (let place = 0; place < counters.length; place++) {
      const n = counters[place] as number;
      if (n > 0) yield { cell, indicator: Math.floor(place / BINS), bin: place % BINS, n };
    }
  }
}

/** The same counts under coarser cells: hours into days, segments into their system. */
export function regroup<From, To>(tally: Tally<From>, cellOf: (cell: From) => To): Tally<To> {
  const coarse = openTally<To>(tally.indicators);
  for (const [cell, counters] of tally.cells) {
    const key = cellOf(cell);
    const sum = coarse.cells.get(key);
    if (sum === undefined) coarse.cells.set(key, counters.slice());
    else
      for (let place = 0; place < sum.length; place++)
        sum[place] = (sum[place] as number) + (counters[place] as number);
  }
  return coarse;
}

/**
 * The bin of a message for an indicator: the highest among its categories.
 *
 * @param categories places of the indicator's categories in `scores`
 * @param scores the detector's bin of every category of the message's role
 */
export function highestBin(categories: readonly number[], scores: Uint8Array): number {
  let highest = 0;
  for (const category of categories) {
    const bin = scores[category] as number;
    if (bin > highest) highest = bin;
  }
  return highest;
}
