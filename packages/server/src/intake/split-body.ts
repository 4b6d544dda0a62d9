import { type BodyItems, type SplitBody, skipBlank, truncation } from "./body-items.js";
import { splitArray } from "./split-array.js";

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
