/** A value with the interval that holds it at confidence `level`, and the method that made it. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Nominal confidence, in (0, 1). */
  readonly level: number;
  readonly method: string;
}
