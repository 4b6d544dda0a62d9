/** One stretch of reading: since when, how many texts, and whether the content warning was shown. */
export interface Sitting {
  readonly since: string | null;
  readonly reads: number;
  readonly warned: boolean;
}

export const READS_BEFORE_BREAK = 20;
export const MINUTES_BEFORE_BREAK = 25;

export const NEW_SITTING: Sitting = { since: null, reads: 0, warned: false };

/** The sitting after one more text was opened. */
export function afterReading(sitting: Sitting, at: string): Sitting {
  return { since: sitting.since ?? at, reads: sitting.reads + 1, warned: true };
}

/** The sitting after a break, taken or put off: the count starts anew, the warning is not repeated. */
export function afterBreak(sitting: Sitting): Sitting {
  return { since: null, reads: 0, warned: sitting.warned };
}

/** Whether a break is due: after 20 texts, or 25 minutes since the first one. */
export function breakIsDue({ since, reads }: Sitting, now: Date): boolean {
  if (reads >= READS_BEFORE_BREAK) return true;
  return since !== null && now.getTime() - new Date(since).getTime() >= MINUTES_BEFORE_BREAK * 60_000;
}
