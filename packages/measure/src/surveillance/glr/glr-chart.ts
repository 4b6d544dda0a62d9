export interface GlrPoint {
  /** The statistic after this step, in natural-log units; before the restart when it signals. */
  readonly statistic: number;
  readonly signal: boolean;
  /** 0-based step at which a lasting rise most likely began; null when nothing speaks for a rise. */
  readonly changePoint: number | null;
}

/** What speaks most for a rise at one step; 0 and null when nothing does. */
export interface BestStart {
  readonly statistic: number;
  readonly changePoint: number | null;
}

/** How far a chart looks back and when it signals. */
export interface GlrDesign {
  /** Signals when the statistic reaches it; above 0. */
  readonly limit: number;
  /** Forget everything up to a signal, and start again after it; true by default. */
  readonly restart?: boolean;
  /** The most steps that a rise may have lasted, for a bounded cost a step; no bound by default. */
  readonly window?: number;
}

/** Runs a chart: `bestStart(now, oldest)` weighs the starts from step `oldest` to step `now`. */
export function glrChart(
  length: number,
  design: GlrDesign,
  bestStart: (now: number, oldest: number) => BestStart,
): GlrPoint[] {
  const { limit, restart = true, window = length } = design;
  const points: GlrPoint[] = [];
  let first = 0;
  for (let now = 0; now < length; now++) {
    const best = bestStart(now, Math.max(first, now - window + 1));
    const signal = best.statistic >= limit;
    points.push({ statistic: best.statistic, signal, changePoint: best.changePoint });
    if (signal && restart) first = now + 1;
  }
  return points;
}
