import { type Problem, problem } from "@balise/preparedness";
import { splitArray } from "./split-array.js";

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

const LF = 0x0a;
const WRAPPER = /^\s*\{\s*"interactions"\s*:\s*\[/;
const WRAPPER_REACH = 256;

/**
 * Finds the items of a batch without decoding it: lines of NDJSON, items of a JSON array, or of `{"interactions": […]}`
 * (the number of an item is then its place, from 1). A byte order mark, CRLF and blank lines are let pass.
 *
 * @param truncated the bytes are known to stop before their end: an item that is not closed is a truncated one
 */
export function splitBody(bytes: Buffer, truncated: boolean): SplitBody {
  const start = bytes.length >= 3 && bytes.readUIntBE(0, 3) === 0xefbbbf ? 3 : 0;
  const opening = WRAPPER.exec(bytes.toString("latin1", start, start + WRAPPER_REACH));
  if (opening !== null) {
    return splitArray(bytes, { from: start + opening[0].length, wrapped: true, truncated });
  }
  const first = skipBlank(bytes, start, bytes.length);
  if (bytes[first] === 0x5b) return splitArray(bytes, { from: first + 1, wrapped: false, truncated });
  return splitLines(bytes, start, truncated);
}

function splitLines(bytes: Buffer, start: number, truncated: boolean): SplitBody {
  const items: BodyItems = { starts: [], ends: [], lines: [] };
  let line = 0;
  for (let from = start; from < bytes.length; ) {
    const newline = bytes.indexOf(LF, from);
    const end = newline === -1 ? bytes.length : newline;
    line++;
    if (newline === -1 && truncated) return { items, fault: truncation(line) };
    if (skipBlank(bytes, from, end) < end) {
      items.starts.push(from);
      items.ends.push(end);
      items.lines.push(line);
    }
    from = end + 1;
  }
  return { items, fault: truncated ? truncation(line + 1) : undefined };
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
