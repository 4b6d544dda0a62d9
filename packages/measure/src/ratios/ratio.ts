import type { Interval } from "../interval.js";

/**
 * A ratio of first to second. It is 0 when the first has nothing, and `Infinity`, as is then `upper`, when the
 * second has nothing.
 */
export interface Ratio extends Interval {
  /** Two-sided, of the ratio being 1. */
  readonly pValue: number;
}
