import type { Signal } from "@balise/preparedness";

/** The figures of a signal that are read: how many times as many as expected, over how many days. */
export interface SignalFigures {
  /** Observed over expected; null when nothing was expected. */
  readonly ratio: number | null;
  /** Days from onset to the day of the signal, both included. */
  readonly days: number;
}

const DAY_MS = 86_400_000;

export function signalFigures({ observed, expected, onset, day }: Signal): SignalFigures {
  return {
    ratio: expected > 0 ? observed / expected : null,
    days: Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${onset}T00:00:00Z`)) / DAY_MS) + 1,
  };
}
