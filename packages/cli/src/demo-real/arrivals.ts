import type { Draw } from "./draws.js";
import { DAYS, type Volume } from "./volume.js";

const DAY_MS = 86_400_000;
const SLOT_MS = 300_000;
const ANSWER_MS = { least: 4_000, spread: 16_000 };
const NEXT_MS = { least: 20_000, spread: 220_000 };

/** The 28 days that end with the day before an instant, as the first instant of the first. */
export function firstInstant(now: Date): number {
  return (Math.floor(now.getTime() / DAY_MS) - DAYS) * DAY_MS;
}

/** The day of the stream, 0…27, that an instant falls on. */
export function dayOf(time: number, start: number): number {
  return Math.floor((time - start) / DAY_MS);
}

export function dateOf(day: number, start: number): string {
  return new Date(start + day * DAY_MS).toISOString().slice(0, 10);
}

/** Draws the instants of messages on a volume series. */
export interface Arrivals {
  /** Instants of the messages of a conversation, in order, within the 28 days. */
  conversation(id: string, roles: readonly string[]): number[];
  /** An instant within one day. */
  within(day: number, id: string): number;
  /** The share of the 28 days' messages that falls on a day. */
  shareOf(day: number): number;
}

export function arrivals(
  { weights, slots }: Volume,
  { draw, start }: { draw: Draw; start: number },
): Arrivals {
  const cumulative: number[] = [0];
  for (const weight of weights) cumulative.push((cumulative.at(-1) ?? 0) + weight);
  const upTo = (day: number) => cumulative[day * slots] ?? 1;
  const end = start + DAYS * DAY_MS;
  const instant = (at: number, id: string) => {
    const slot = slotAt(cumulative, at);
    return start + Math.floor((slot + draw("within slot", id)) * SLOT_MS);
  };
  return {
    shareOf: (day) => upTo(day + 1) - upTo(day),
    within: (day, id) => instant(upTo(day) + draw("arrival", id) * (upTo(day + 1) - upTo(day)), id),
    conversation(id, roles) {
      const times: number[] = [];
      let time = instant(draw("arrival", id), id);
      for (const [i, role] of roles.entries()) {
        const gap = role === "user" ? NEXT_MS : ANSWER_MS;
        if (i > 0) time += Math.floor(gap.least + gap.spread * draw("gap", id, i));
        times.push(time);
      }
      const late = Math.max(0, time - end + 1000);
      return times.map((one) => one - late);
    },
  };
}

/** The slot whose share of the sum holds a point of [0, 1), by bisection. */
function slotAt(cumulative: readonly number[], at: number): number {
  let low = 0;
  let high = cumulative.length - 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle + 1] ?? 1) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
