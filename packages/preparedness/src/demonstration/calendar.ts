import { DEMONSTRATION } from "./demonstration.js";
import type { SimulatedLanguage } from "./grammar.js";

export const DAY_MS = 86_400_000;
const DAYS_A_WEEK = 7;
const EPOCH_WEEKDAY = 4;
export const TUESDAY = 2;

/** The date (YYYY-MM-DD, UTC) of a day of the demonstration; `start` is day 0 at 00:00 UTC in epoch milliseconds. */
export function dateOfDay(start: number, day: number): string {
  return new Date(start + day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week of a day of the demonstration: 0 is Sunday. */
export function weekday(start: number, day: number): number {
  const days = Math.floor(start / DAY_MS) + day + EPOCH_WEEKDAY;
  return ((days % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK;
}

/** Volume by day of the week, Sunday first; the mean is 1. */
const WEEK = [0.83, 1.06, 1.1, 1.1, 1.07, 1.02, 0.82] as const;

/** Volume by hour of the day, UTC: French speakers mostly in Europe, English speakers on both sides of the Atlantic. */
export const HOURS: Readonly<Record<SimulatedLanguage, readonly number[]>> = {
  fr: [3, 2, 1, 1, 2, 5, 14, 30, 46, 52, 50, 40, 36, 46, 52, 52, 48, 42, 40, 44, 42, 30, 16, 7],
  en: [20, 17, 13, 9, 6, 6, 8, 13, 22, 32, 36, 36, 38, 42, 48, 50, 50, 46, 44, 44, 42, 38, 32, 26],
};

/** Expected volume of a day relative to the mean of the twelve weeks: slow growth and the week's rhythm. */
export function volumeOfDay(start: number, day: number): number {
  const growth = 0.86 + (0.28 * day) / (DEMONSTRATION.days - 1);
  return growth * (WEEK[weekday(start, day)] ?? 1);
}
