import type { TimelineEntry } from "@balise/preparedness";
import { zonedDay } from "./zones.js";

/** The entries of one day, newest first. */
export interface TimelineDay {
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** A timeline by the days of a time zone, newest first. */
export function timelineDays(timeline: readonly TimelineEntry[], zone: string): TimelineDay[] {
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of timeline.toReversed()) {
    const day = zonedDay(entry.at, zone);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
