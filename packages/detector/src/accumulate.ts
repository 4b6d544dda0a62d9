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

/** A table of 16 int8 columns with 2^bits rows, packed. */
export type PackedTable = { readonly words: Int32Array; readonly bits: number };

/** How many hashes to look up, and where in `sums` the 16 sums of their rows begin. */
export type Accumulation = { sums: Int32Array; readonly at: number; count: number };

/**
 * Adds the 16 columns of the rows that the hashes lead to: the exact integer sums of the int8 weights. Of a word's
 * four bytes the second and fourth are summed apart; what they leave of the sum of whole words is the first and third.
 *
 * @param hashes the leading bits of each are its row
 */
export function accumulate({ words, bits }: PackedTable, hashes: Int32Array, into: Accumulation): void {
  const { sums, at: first, count } = into;
  const shift = 32 - bits;
  for (let from = 0; from < count; from += BLOCK) {
    const to = Math.min(count, from + BLOCK);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let at = from; at < to; at++) {
      const base = ((hashes[at] as number) >>> shift) * WORDS;
      const w0 = words[base] as number;
      const w1 = words[base + 1] as number;
      const w2 = words[base + 2] as number;
      const w3 = words[base + 3] as number;
      a = (a + w0) | 0;
      b = (b + ((w0 >>> 8) & LANES)) | 0;
      c = (c + w1) | 0;
      d = (d + ((w1 >>> 8) & LANES)) | 0;
      e = (e + w2) | 0;
      f = (f + ((w2 >>> 8) & LANES)) | 0;
      g = (g + w3) | 0;
      h = (h + ((w3 >>> 8) & LANES)) | 0;
    }
    lanes[0] = a;
    lanes[1] = b;
    lanes[2] = c;
    lanes[3] = d;
    lanes[4] = e;
    lanes[5] = f;
    lanes[6] = g;
    lanes[7] = h;
    addLanes(sums, first, OFFSET * (to - from));
  }
}

/** For each word of a row the sum of whole words, then that of their second and fourth bytes. */
const lanes = new Int32Array(2 * WORDS);

function addLanes(sums: Int32Array, first: number, offset: number): void {
  for (let word = 0; word < WORDS; word++) {
    const odd = lanes[2 * word + 1] as number;
    const even = (lanes[2 * word] as number) - (odd << 8);
    const at = first + 4 * word;
    sums[at] = (sums[at] as number) + (even & LANE) - offset;
    sums[at + 1] = (sums[at + 1] as number) + (odd & LANE) - offset;
    sums[at + 2] = (sums[at + 2] as number) + (even >>> 16) - offset;
    sums[at + 3] = (sums[at + 3] as number) + (odd >>> 16) - offset;
  }
}
