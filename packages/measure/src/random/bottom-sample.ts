import { type MeasureProblem, problem } from "../problem.js";
import { permanentUnit } from "./permanent-unit.js";

/** A 64-bit hash as two unsigned 32-bit halves. */
export interface ItemHash {
  readonly high: number;
  readonly low: number;
}

/**
 * In each stratum, the items with the smallest permanent random numbers: a sample without replacement of a fixed size,
 * kept as items come, in any order and number of times, and mergeable. It holds one hash more than `size` in a stratum
 * that has more: the first one left out, from which the inclusion probability is read (`readBottomSample`).
 *
 * Ohlsson, E. (1995), Coordination of samples using permanent random numbers, in Business Survey Methods, Wiley
 * (sequential sampling); Cohen, E. and Kaplan, H. (2007), Summarizing data using bottom-k sketches, PODC 07, 225–234.
 */
export interface BottomSample {
  readonly size: number;
  /** Hashes kept, ascending, by stratum. */
  readonly strata: Map<string, ItemHash[]>;
}

/** The sample of one stratum. */
export interface BottomStratum {
  /** The sampled items, ascending by permanent random number. */
  readonly items: readonly ItemHash[];
  /**
   * Probability with which each was to be included, given the others: one over it is the number of items that each
   * stands for. 1 when the stratum is in the sample whole. Where the number N of distinct items is known, size/N
   * serves too.
   */
  readonly probability: number;
}

/** A sample of nothing, to hold at most `size` items (1 … 2²⁰) in each stratum. */
export function emptyBottomSample(size: number): BottomSample | MeasureProblem {
  if (!Number.isFinite(size)) return problem("not_a_number", "size");
  if (!Number.isInteger(size)) return problem("not_an_integer", "size");
  if (size < 1 || size > LARGEST) return problem("out_of_range", "size");
  return { size, strata: new Map() };
}

const LARGEST = 2 ** 20;

/**
 * The sample of one stratum; without items where nothing of the stratum was seen. The probability is the permanent
 * random number of the first item left out: given it, each sampled item had just that chance to lie below it.
 */
export function readBottomSample(sample: BottomSample, stratum: string): BottomStratum {
  const kept = sample.strata.get(stratum) ?? [];
  const leftOut = kept[sample.size];
  return {
    items: kept.slice(0, sample.size),
    probability: leftOut === undefined ? 1 : permanentUnit(leftOut.high, leftOut.low),
  };
}
