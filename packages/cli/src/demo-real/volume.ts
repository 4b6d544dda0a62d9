import { join } from "node:path";
import type { Draw } from "./draws.js";
import { filesOf, readGzip } from "./folder.js";
import type { Refused } from "./options.js";

export const DAYS = 28;
const SLOTS = 288;
/** A slot weighs at most this many times the median slot… */
export const SPIKE_CAP = 3;
/** …and a day at least this share of the mean day. */
export const QUIET_FLOOR = 0.5;
/** A day of the series is used when it has nearly all its slots. */
const COMPLETE = 280;

/** How much of the messages comes in each 5-minute slot of the 28 days; the weights sum to 1. */
export interface Volume {
  readonly series: string;
  readonly firstDay: string;
  readonly weights: readonly number[];
  readonly slots: number;
}

/** 28 days in a row of one of the volume series, both drawn by the seed, its spikes capped and quiet days lifted. */
export async function readVolume(data: string, draw: Draw): Promise<Volume | Refused> {
  const folder = join(data, "series/nab");
  const names = await filesOf(folder, ".csv.gz");
  const name = names[Math.floor(draw("series") * names.length)];
  if (name === undefined) return { refused: `No volume series (*.csv.gz) in ${folder}.` };
  const text = await readGzip(join(folder, name));
  if (typeof text !== "string") return text;
  const days = [...slotsByDay(text)].filter(([, slots]) => slots.size >= COMPLETE);
  const first = Math.floor(draw("first day") * Math.max(1, days.length - DAYS + 1));
  const chosen = days.slice(first, first + DAYS);
  if (chosen.length < DAYS) return { refused: `${join(folder, name)} has fewer than ${DAYS} whole days.` };
  const firstDay = chosen[0]?.[0] ?? "";
  return { series: name, firstDay, weights: weightsOf(chosen.map(([, slots]) => slots)), slots: SLOTS };
}

/** Lines `timestamp,value` by day, each day's values by slot of five minutes. */
function slotsByDay(text: string): Map<string, Map<number, number>> {
  const days = new Map<string, Map<number, number>>();
  for (const line of text.split("\n")) {
    const [, day = "", hour, minute, value] =
      /^(\d{4}-\d\d-\d\d) (\d\d):(\d\d):\d\d,(\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    if (value === undefined) continue;
    const slot = Math.floor((Number(hour) * 60 + Number(minute)) / 5);
    const slots = days.get(day) ?? new Map<number, number>();
    days.set(day, slots.set(slot, Number(value)));
  }
  return days;
}

function weightsOf(days: readonly ReadonlyMap<number, number>[]): number[] {
  const values = days.flatMap((slots) => [...slots.values()]).toSorted((a, b) => a - b);
  const cap = SPIKE_CAP * Math.max(values[Math.floor(values.length / 2)] ?? 0, 1);
  const capped = days.map((slots) =>
    Array.from({ length: SLOTS }, (_, i) => Math.min(slots.get(i) ?? 0, cap) + 1),
  );
  const totals = capped.map(sum);
  const floor = (QUIET_FLOOR * sum(totals)) / days.length;
  const lifted = capped.flatMap((slots, i) => {
    const total = totals[i] ?? 0;
    return slots.map((weight) => (weight * Math.max(total, floor)) / total);
  });
  const whole = sum(lifted);
  return lifted.map((weight) => weight / whole);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
