/** One weighted analysis of covariance: what each season level adds up to. */
export interface LevelSums {
  /** Total importance of the level's weeks; 0 for a level without any. */
  readonly importance: Float64Array;
  /** Importance-weighted mean time, and mean working response, of the level. */
  readonly time: Float64Array;
  readonly value: Float64Array;
  /** Mean count of the level at the step under test. */
  readonly mean: Float64Array;
  /** Importance-weighted sum of squares of time within levels; 0 without trend. */
  spread: number;
}

export function levelSums(levels: number): LevelSums {
  const room = () => new Float64Array(levels);
  return { importance: room(), time: room(), value: room(), mean: room(), spread: 0 };
}
