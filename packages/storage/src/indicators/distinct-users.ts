import {
  type DistinctSketch,
  decodeSketch,
  distinctCount,
  emptySketch,
  isProblem,
  mergeSketches,
} from "@balise/measure";
import { dayAfter, type MessageRole } from "@balise/preparedness";
import type { UserSketch } from "./read-counts.js";

export interface DistinctUsers {
  /** Distinct users who exchanged messages of a role in so many days that end with `day`, about. */
  within(role: MessageRole, day: string, days: number): number;
}

/** Distinct users from the sketches of segments and days. Indicators of one role and window share the merging. */
export function distinctUsers(rows: readonly UserSketch[]): DistinctUsers {
  const byDay = new Map<string, DistinctSketch>();
  for (const { subject, day, sketch } of rows) {
    const decoded = decodeSketch(sketch);
    if (isProblem(decoded))
      throw new Error(`the sketch of ${subject} on ${day} cannot be read: ${decoded.code}`);
    const key = `${subject} ${day}`;
    const before = byDay.get(key);
    byDay.set(key, before === undefined ? decoded : mergeSketches(before, decoded));
  }
  const counted = new Map<string, number>();
  return {
    within(role, day, days) {
      const key = `${role} ${day} ${days}`;
      const known = counted.get(key);
      if (known !== undefined) return known;
      let merged = emptySketch();
      for (let back = 0; back < days; back += 1) {
        const sketch = byDay.get(`role:${role} ${dayAfter(day, -back)}`);
        if (sketch !== undefined) merged = mergeSketches(merged, sketch);
      }
      const count = countOf(merged);
      counted.set(key, count);
      return count;
    },
  };
}

/** A sketch's count as a whole number of users. */
export function countOf(sketch: DistinctSketch): number {
  const count = distinctCount(sketch);
  if (isProblem(count)) throw new Error(`a sketch cannot be counted: ${count.code}`);
  return Math.round(count.estimate);
}
