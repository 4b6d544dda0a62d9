import type { ScreenedMessages, SealedSample, SignedPlace } from "@balise/storage";

const ID_BYTES = 16;

/**
 * Columns in ascending order of id, each id once (the first line that has it stays), cut to their length; samples
 * and signed messages follow.
 */
export function inOrderOfId(
  columns: ScreenedMessages,
  beside: { readonly samples: readonly SealedSample[]; readonly signed: readonly SignedPlace[] },
  count: number,
): { messages: ScreenedMessages; samples: SealedSample[]; signed: SignedPlace[]; duplicates: number } {
  const order = uniqueInOrder(columns.ids, count);
  const width = count === 0 ? 0 : columns.bins.length / columns.lines.length;
  const placeOf = new Map(order.map((from, to) => [from, to]));
  const follow = <Beside extends { readonly message: number }>(all: readonly Beside[]): Beside[] =>
    all.flatMap((one) => {
      const message = placeOf.get(one.message);
      return message === undefined ? [] : [{ ...one, message }];
    });
  return {
    messages: {
      ids: rowsAt(columns.ids, order, ID_BYTES),
      lines: Uint32Array.from(order, (from) => columns.lines[from] as number),
      segments: Uint32Array.from(order, (from) => columns.segments[from] as number),
      hours: Int32Array.from(order, (from) => columns.hours[from] as number),
      roles: Uint8Array.from(order, (from) => columns.roles[from] as number),
      users: Uint32Array.from(order, (from) => columns.users[from] as number),
      conversations: Int32Array.from(order, (from) => columns.conversations[from] as number),
      times: Float64Array.from(order, (from) => columns.times[from] as number),
      bins: rowsAt(columns.bins, order, width),
    },
    samples: follow(beside.samples),
    signed: follow(beside.signed),
    duplicates: count - order.length,
  };
}

function uniqueInOrder(ids: Uint8Array, count: number): number[] {
  const bytes = Buffer.from(ids.buffer, ids.byteOffset, ids.byteLength);
  const start = Uint32Array.from({ length: count }, (_, place) => bytes.readUInt32BE(place * ID_BYTES));
  const compareIds = (a: number, b: number) =>
    bytes.compare(bytes, b * ID_BYTES, (b + 1) * ID_BYTES, a * ID_BYTES, (a + 1) * ID_BYTES);
  const order = Array.from({ length: count }, (_, place) => place).sort(
    (a, b) => (start[a] as number) - (start[b] as number) || compareIds(a, b) || a - b,
  );
  return order.filter((place, at) => at === 0 || compareIds(order[at - 1] as number, place) !== 0);
}

function rowsAt(rows: Uint8Array, order: readonly number[], width: number): Uint8Array {
  const chosen = new Uint8Array(order.length * width);
  for (const [to, from] of order.entries()) {
    for (let byte = 0; byte < width; byte++) chosen[to * width + byte] = rows[from * width + byte] as number;
  }
  return chosen;
}
