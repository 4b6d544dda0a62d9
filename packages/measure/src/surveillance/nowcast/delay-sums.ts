/** What the days in which a delay could be seen tell of it. */
export interface DelaySum {
  /** Events reported with this delay. */
  readonly at: number;
  /** Events reported with a shorter one. */
  readonly before: number;
}

/** The sums for the delays 0, 1, … `longestDelay`, over the last `window` days. */
export function delaySums(
  reports: readonly (readonly number[])[],
  longestDelay: number,
  window: number,
): DelaySum[] {
  const rows = reports.slice(-window);
  return Array.from({ length: longestDelay + 1 }, (_, delay) => {
    let [at, before] = [0, 0];
    for (const row of rows) {
      if (row.length <= delay) continue;
      at += row[delay] ?? 0;
      for (let earlier = 0; earlier < delay; earlier++) before += row[earlier] ?? 0;
    }
    return { at, before };
  });
}
