import { daysBetween } from "../words/dates.js";

/** A straight scale from a domain to pixels. */
export interface Scale {
  readonly at: (value: number) => number;
  readonly domain: readonly [number, number];
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [low, high] = domain;
  const span = high - low || 1;
  return { domain, at: (value) => range[0] + ((value - low) / span) * (range[1] - range[0]) };
}

/** Below this, steps would be smaller than what numbers can tell apart. */
const SMALLEST = 1e-300;

/** Round steps of 1, 2 or 5 times a power of ten that cut [0, top] in about `count` parts; the last is ≥ top. */
export function niceTicks(top: number, count: number): number[] {
  if (!(top > SMALLEST) || !Number.isFinite(top)) return [0, 1];
  const rough = top / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough * 0.999) ?? 10 * power;
  const steps = Math.ceil(top / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** How many decimals the ticks need to be told apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** Days placed evenly: the first at the start of the range, the last at its end. */
export interface DayScale {
  readonly at: (day: string) => number;
  readonly nearest: (pixel: number) => number;
  readonly range: readonly [number, number];
}

export function dayScale(days: readonly string[], range: readonly [number, number]): DayScale {
  const first = days[0] ?? "1970-01-01";
  const span = Math.max(1, daysBetween(first, days.at(-1) ?? first));
  const width = range[1] - range[0];
  const at = (day: string) => range[0] + (daysBetween(first, day) / span) * width;
  const places = days.map(at);
  const nearest = (pixel: number) => {
    let best = 0;
    for (let i = 1; i < places.length; i++) {
      if (Math.abs((places[i] ?? 0) - pixel) < Math.abs((places[best] ?? 0) - pixel)) best = i;
    }
    return best;
  };
  return { at, nearest, range };
}

/** Days to write under an axis: evenly spread back from the last, at most one each `room` pixels. */
export function dayTicks(days: readonly string[], width: number, room: number): string[] {
  const count = Math.max(1, Math.floor(width / room));
  const step = Math.max(1, Math.ceil((days.length - 1) / count));
  return days.filter((_, place) => (days.length - 1 - place) % step === 0);
}

/** Labels that would overlap are left out: keeps, from left to right, those at least `room` pixels after the last. */
export function withRoom<Item>(items: readonly Item[], at: (item: Item) => number, room: number): Item[] {
  let last = Number.NEGATIVE_INFINITY;
  return [...items]
    .sort((a, b) => at(a) - at(b))
    .filter((item) => {
      if (at(item) - last < room) return false;
      last = at(item);
      return true;
    });
}
