import type { BacktestPoint } from "./backtest-point.js";

/** How often the central intervals of a level held what was observed. */
export interface IntervalRecord {
  readonly level: number;
  readonly held: number;
  /** Forecasts that gave such an interval. */
  readonly of: number;
  /** held / of; null when there was none. */
  readonly share: number | null;
}

/** Counts them; the level is at `place` in each point's list. */
export function intervalRecord(
  level: number,
  points: readonly BacktestPoint[],
  place: number,
): IntervalRecord {
  const told = points.map((point) => point.held[place] ?? null).filter((held) => held !== null);
  const held = told.filter(Boolean).length;
  return { level, held, of: told.length, share: told.length === 0 ? null : held / told.length };
}
