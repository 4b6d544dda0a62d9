import { problem } from "@balise/preparedness";
import { type BodyItems, type Fault, isBlank, type SplitBody, skipBlank, truncation } from "./body-items.js";
import { itemEnd } from "./json-item.js";

const COMMA = 0x2c;
const CLOSE_ARRAY = 0x5d;
const CLOSE_OBJECT = 0x7d;

interface ArrayPlace {
  /** The byte after the opening bracket. */
  readonly from: number;
  /** Whether the array is the value of `interactions` in an object. */
  readonly wrapped: boolean;
  readonly truncated: boolean;
}

/** The items of a JSON array, as far as they can be told apart; what follows a fault is not read. */
export function splitArray(bytes: Buffer, { from, wrapped, truncated }: ArrayPlace): SplitBody {
  const items: BodyItems = { starts: [], ends: [], lines: [] };
  const broken = (): Fault => {
    const line = items.lines.length + 1;
    return truncated ? truncation(line) : { ...problem("malformed_json", {}), line };
  };
  let at = skipBlank(bytes, from, bytes.length);
  if (bytes[at] === CLOSE_ARRAY) return { items, fault: endsWell(bytes, at, wrapped) ? undefined : broken() };
  for (;;) {
    const end = itemEnd(bytes, at);
    const mark = end === -1 ? undefined : bytes[end];
    if (mark !== COMMA && mark !== CLOSE_ARRAY) return { items, fault: broken() };
    items.starts.push(at);
    items.ends.push(lastByte(bytes, at, end));
    items.lines.push(items.lines.length + 1);
    if (mark === CLOSE_ARRAY) return { items, fault: endsWell(bytes, end, wrapped) ? undefined : broken() };
    at = skipBlank(bytes, end + 1, bytes.length);
  }
}

function lastByte(bytes: Buffer, from: number, end: number): number {
  let last = end;
  while (last > from && isBlank(bytes[last - 1] as number)) last--;
  return last;
}

/** Whether nothing but the closing of the wrapper follows the array. */
function endsWell(bytes: Buffer, bracket: number, wrapped: boolean): boolean {
  let at = skipBlank(bytes, bracket + 1, bytes.length);
  if (wrapped && bytes[at] !== CLOSE_OBJECT) return false;
  if (wrapped) at = skipBlank(bytes, at + 1, bytes.length);
  return at === bytes.length;
}
