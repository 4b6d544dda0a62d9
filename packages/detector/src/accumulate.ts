/** Columns of the weight table: one byte each, so that a row is four 32-bit words. */
export const COLUMNS = 16;
const WORDS = COLUMNS / 4;
const LANES = 0x00ff00ff;
const LANE = 0xffff;
const OFFSET = 128;
/** 257 bytes of at most 255 fit in a lane of 16 bits. */
const BLOCK = 256;

/**
 * Packs an int8 table (rows of 16) into 32-bit words of four bytes, each raised by 128, so that the sums of
 * two columns fit side by side in one integer. Independent of the byte order of the machine.
 */
export function packTable(table: Int8Array): Int32Array {
  const packed = new Int32Array(table.length / 4);
  for (let word = 0; word < packed.length; word++) {
    const at = 4 * word;
    packed[word] =
      ((table[at] as number) + OFFSET) |
      (((table[at + 1] as number) + OFFSET) << 8) |
      (((table[at + 2] as number) + OFFSET) << 16) |
      (((table[at + 3] as number) + OFFSET) << 24);
  }
  return packed;
}

/**
 * Adds the 16 columns of the given rows to `sums`: the exact integer sums of the int8 weights.
 *
 * @param packed the table of `packTable`
 * @param sums 16 running sums, added to
 */
export function accumulate(packed: Int32Array, rows: Int32Array, into: Accumulation): void {
  const { sums, count } = into;
  for (let from = 0; from < count; from += BLOCK) {
    addBlock(packed, rows, { sums, from, to: Math.min(count, from + BLOCK) });
  }
}

/** How many rows to add, and the 16 sums that receive them. */
export type Accumulation = { readonly sums: Int32Array; readonly count: number };
type Block = { readonly sums: Int32Array; readonly from: number; readonly to: number };

function addBlock(packed: Int32Array, rows: Int32Array, { sums, from, to }: Block): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let at = from; at < to; at++) {
    const base = (rows[at] as number) * WORDS;
    const w0 = packed[base] as number;
    const w1 = packed[base + 1] as number;
    const w2 = packed[base + 2] as number;
    const w3 = packed[base + 3] as number;
    a = (a + (w0 & LANES)) | 0;
    b = (b + ((w0 >>> 8) & LANES)) | 0;
    c = (c + (w1 & LANES)) | 0;
    d = (d + ((w1 >>> 8) & LANES)) | 0;
    e = (e + (w2 & LANES)) | 0;
    f = (f + ((w2 >>> 8) & LANES)) | 0;
    g = (g + (w3 & LANES)) | 0;
    h = (h + ((w3 >>> 8) & LANES)) | 0;
  }
  const offset = OFFSET * (to - from);
  addLanes(sums, 0, a, b, offset);
  addLanes(sums, 4, c, d, offset);
  addLanes(sums, 8, e, f, offset);
  addLanes(sums, 12, g, h, offset);
}

function addLanes(sums: Int32Array, at: number, even: number, odd: number, offset: number): void {
  sums[at] = (sums[at] as number) + (even & LANE) - offset;
  sums[at + 1] = (sums[at + 1] as number) + (odd & LANE) - offset;
  sums[at + 2] = (sums[at + 2] as number) + (even >>> 16) - offset;
  sums[at + 3] = (sums[at + 3] as number) + (odd >>> 16) - offset;
}
