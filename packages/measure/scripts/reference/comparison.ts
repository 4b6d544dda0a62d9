import { isProblem, type MeasureProblem } from "../../src/index.js";

/** One number of ours beside the reference one; null where there is no value (infinite, or not to be had). */
export interface Comparison {
  readonly found: number | null;
  readonly expected: number | null;
  /** Largest relative error that agrees; 0 asks for equality, as between alarms. */
  readonly tolerance: number;
}

/** One case of a reference file. */
export interface CheckedCase {
  readonly name: string;
  readonly comparisons: readonly Comparison[];
}

/** Recomputes every case of one file's parsed content. It may throw where the content has another shape. */
export type Check = (content: unknown) => CheckedCase[];

/** Tolerance for closed forms. */
export const CLOSED_FORM = 1e-9;
/** Tolerance for iterative fits. */
export const ITERATIVE = 1e-6;
/** Tolerance between alarms. */
export const EQUAL = 0;

/** Under this, two numbers are both zero: R writes 15 significant digits. */
const ZERO = 1e-15;

/** |found − expected| over |expected|; infinite where only one of them is a number. */
export function relativeError({ found, expected }: Comparison): number {
  if (found === null || expected === null) return found === expected ? 0 : Number.POSITIVE_INFINITY;
  const difference = Math.abs(found - expected);
  if (Number.isNaN(difference)) return Number.POSITIVE_INFINITY;
  return difference <= ZERO ? 0 : difference / Math.abs(expected);
}

export function agrees(comparison: Comparison): boolean {
  return relativeError(comparison) <= comparison.tolerance;
}

/** A number for a comparison: null for a problem, an infinite number or a missing one. */
export function comparable(value: number | null | undefined | MeasureProblem): number | null {
  if (value === null || value === undefined || isProblem(value)) return null;
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

/** Comparisons between two lists, element by element, the longer one's rest compared to nothing. */
export function compareLists(
  found: readonly (number | null)[],
  expected: readonly (number | null)[],
  tolerance: number,
): Comparison[] {
  const length = Math.max(found.length, expected.length);
  return Array.from({ length }, (_, index) => ({
    found: comparable(found[index]),
    expected: comparable(expected[index]),
    tolerance,
  }));
}
