import type { Mark, SeriesPoint } from "@balise/preparedness";
import { readingOf } from "../indicators/reading.js";

/** A day of a series in the indicator's unit. */
export interface FigurePoint {
  readonly day: string;
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A stretch of days that is drawn one way: solid where people reviewed, dashed where there is only the screening rate. */
export interface Stretch {
  readonly kind: "estimated" | "screening_only";
  readonly points: readonly FigurePoint[];
}

/** Cuts a series where its kind changes or a day has no figure. Gaps stay gaps. */
export function stretches(series: readonly SeriesPoint[], per: number): Stretch[] {
  const cut: { kind: Stretch["kind"]; points: FigurePoint[] }[] = [];
  let last: string | null = null;
  for (const { day, estimate } of series) {
    const reading = readingOf(estimate, per);
    if (reading.state === "withheld" || reading.state === "no_usage") {
      last = null;
      continue;
    }
    const { value, lower, upper, state } = reading;
    if (last !== state) cut.push({ kind: state, points: [] });
    cut.at(-1)?.points.push({ day, value, lower, upper });
    last = state;
  }
  return cut;
}

const FITS = 0.8;

/**
 * The highest value that must fit: every value, every line drawn across, the last interval whole, and the intervals of
 * four days in five. The few widest, such as those of the first days of review, are cut at the top of the figure
 * rather than flatten all the others. 0 when there is nothing to draw.
 */
export function topOf(parts: readonly Stretch[], lines: readonly number[]): number {
  const points = parts.flatMap(({ points }) => points);
  const uppers = points.map((p) => p.upper).sort((a, b) => a - b);
  const most = uppers[Math.floor((uppers.length - 1) * FITS)] ?? 0;
  const last = points.at(-1)?.upper ?? 0;
  const values = points.map((p) => p.value * 1.15);
  return Math.max(most, last, ...values, ...lines.map((line) => line * 1.12));
}

/** Whether an interval reaches beyond the top of the figure. */
export function isCut(parts: readonly Stretch[], top: number): boolean {
  return parts.some(({ points }) => points.some(({ upper }) => upper > top));
}

type At = (value: number) => number;
type DayAt = (day: string) => number;

const place = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The line through the values. */
export function linePath(points: readonly FigurePoint[], x: DayAt, y: At): string {
  return points.map((p, i) => `${i === 0 ? "M" : "L"}${place(x(p.day), y(p.value))}`).join("");
}

/** The area between the lower and the upper ends of the intervals. */
export function bandPath(points: readonly FigurePoint[], x: DayAt, y: At): string {
  if (points.length === 0) return "";
  const up = points.map((p, i) => `${i === 0 ? "M" : "L"}${place(x(p.day), y(p.upper))}`);
  const down = points.toReversed().map((p) => `L${place(x(p.day), y(p.lower))}`);
  return `${[...up, ...down].join("")}Z`;
}

/** Where a mark sits: on the line on its day, or on the nearest day before that has a figure. */
export function valueOn(parts: readonly Stretch[], day: string): number | undefined {
  return parts.flatMap(({ points }) => points).findLast((p) => p.day <= day)?.value;
}

/** The marks of the days that are shown, of one kind. */
export function marksOf(marks: readonly Mark[], kind: Mark["kind"], days: readonly string[]): Mark[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return marks.filter((mark) => mark.kind === kind && mark.day >= first && mark.day <= last);
}
