import type { EwmaSettings } from "./ewma-settings.js";

export interface EwmaPoint {
  /** The average after this step; before the restart when it signals. */
  readonly statistic: number;
  readonly signal: boolean;
}

export interface Ewma {
  readonly points: readonly EwmaPoint[];
  /** Signals when the average reaches this. */
  readonly upper: number;
  /** Signals when the average falls below this; null for a chart of one side. */
  readonly lower: number | null;
  /** What to pass as `initial` to go on with later steps. */
  readonly final: number;
}

/** Runs Z_t = (1 − lambda) Z_{t−1} + lambda × value_t between bounds around a centre. */
export function ewmaChart(
  values: ArrayLike<number>,
  settings: EwmaSettings,
  bounds: { readonly centre: number; readonly lower: number; readonly upper: number },
): Ewma {
  const { centre, upper } = bounds;
  const { lambda, sides, restart = true, initial = centre } = settings;
  const lower = sides === "one" ? null : bounds.lower;
  const floor = sides === "one" ? centre : Number.NEGATIVE_INFINITY;
  const points: EwmaPoint[] = [];
  let carried = initial;
  for (let index = 0; index < values.length; index++) {
    const statistic = Math.max(floor, (1 - lambda) * carried + lambda * (values[index] ?? 0));
    const signal = statistic >= upper || (lower !== null && statistic < lower);
    points.push({ statistic, signal });
    carried = signal && restart ? centre : statistic;
  }
  return { points, upper, lower, final: carried };
}
