import { LINE_LIMIT } from "@balise/preparedness";

/** One line of a file, without its end. `offset` and `next` are where it and the next one begin, in decoded bytes. */
export interface Line {
  readonly number: number;
  readonly offset: number;
  readonly next: number;
  /** Undefined when the line is over the limit: it was let go by. */
  readonly bytes: Buffer | undefined;
  readonly length: number;
}

/** Where to begin: the number and the offset of the first line that comes. */
export interface LineStart {
  readonly line: number;
  readonly offset: number;
}

export const FILE_START: LineStart = { line: 1, offset: 0 };

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Splits bytes into lines, holding one line of at most 1 MiB at a time. Lines end in LF or CRLF; a byte-order mark
 * at the start of the file is left out.
 *
 * @param whole asked at the end: whether what follows the last line end is a line (the end of the file is there) or
 *   the beginning of one (the file is cut off), which is dropped
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  { start = FILE_START, whole }: { start?: LineStart; whole: () => boolean },
): AsyncGenerator<Line> {
  let { line: number, offset } = start;
  let parts: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer) => {
    if (length <= LINE_LIMIT) parts.push(part);
    length += part.byteLength;
  };
  const take = (ended: number): Line => {
    const bytes = length > LINE_LIMIT + 1 ? undefined : trimmed(parts, offset);
    const next = offset + length + ended;
    const tooLong = bytes === undefined || bytes.byteLength > LINE_LIMIT;
    const line = {
      number,
      offset,
      next,
      bytes: tooLong ? undefined : bytes,
      length: bytes?.byteLength ?? length,
    };
    number += 1;
    offset = next;
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, to));
      from = to + 1;
      yield take(1);
    }
    if (from < chunk.byteLength) keep(chunk.subarray(from));
  }
  if (length > 0 && whole()) yield take(0);
}

function trimmed(parts: readonly Buffer[], offset: number): Buffer {
  const [only] = parts;
  let bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
  if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
  const marked = offset === 0 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return marked ? bytes.subarray(3) : bytes;
}
