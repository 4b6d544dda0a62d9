import { type Problem, problem } from "@balise/preparedness";

/** Where each item of a body lies: `starts[i]` to `ends[i]` (excluded), told to the client as `lines[i]`. */
export interface BodyItems {
  readonly starts: number[];
  readonly ends: number[];
  readonly lines: number[];
}

/** Where reading stopped before the end, and why. */
export type Fault = Problem<"malformed_json" | "truncated_gzip"> & { readonly line: number };

/** The items of a body, and what stands where another item was expected. */
export interface SplitBody {
  readonly items: BodyItems;
  readonly fault: Fault | undefined;
}

/** The note of an item that the end of the bytes cut. */
export function truncation(line: number): Fault {
  return { ...problem("truncated_gzip", {}), line };
}

/** The first place that is not JSON white space. */
export function skipBlank(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(bytes[at] as number)) at++;
  return at;
}

export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
