export type ScanStatistic = "poisson" | "expectation";

export interface ScanInput {
  /** A row for each segment: its counts by day, the last one today. All rows have the same days. */
  readonly counts: readonly (readonly number[])[];
  /** What was expected in their place; of the `"poisson"` statistic only the proportions matter. */
  readonly expected: readonly (readonly number[])[];
  /** Unions of segments to try besides each single one, as 0-based places in `counts`. */
  readonly groups?: readonly (readonly number[])[];
  /** Days of the longest window to try; every window ends today. */
  readonly longestWindow: number;
  /**
   * `"poisson"` (default): Kulldorff's, more inside than outside, given the total. `"expectation"`: more than expected,
   * whatever happens outside.
   */
  readonly statistic?: ScanStatistic;
  /** Simulated data sets (default 999). */
  readonly replicates?: number;
  /** Stop simulating once so many were as extreme as the data: soon, when there is nothing to see. Never by default. */
  readonly stopAfter?: number;
  readonly seed: number | string;
}
