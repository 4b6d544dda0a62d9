import fc from "fast-check";
import { expect, test } from "vitest";
import { accumulate, COLUMNS, packTable } from "./accumulate.js";

const BITS = 6;
const table = Int8Array.from({ length: COLUMNS * 2 ** BITS }, (_, at) => ((at * 89) % 256) - 128);
const packed = { words: packTable(table), bits: BITS };

test("side-by-side sums are the exact sums of the int8 weights, however many rows are added", () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 1500 }), (hashes) => {
      const sums = new Int32Array(COLUMNS);
      accumulate(packed, Int32Array.from(hashes), { sums, at: 0, count: hashes.length });
      const expected = Array.from({ length: COLUMNS }, (_, column) =>
        hashes.reduce((sum, hash) => sum + (table[(hash >>> (32 - BITS)) * COLUMNS + column] as number), 0),
      );
      expect([...sums]).toEqual(expected);
    }),
    { seed: 1 },
  );
});

test("the leading bits of a hash are its row, from the first to the last", () => {
  for (const [hash, row] of [
    [0, 0],
    [0x03ffffff, 0],
    [0x04000000, 1],
    [-1, 63],
  ] as const) {
    const sums = new Int32Array(COLUMNS);
    accumulate(packed, Int32Array.of(hash), { sums, at: 0, count: 1 });
    expect([...sums]).toEqual([...table.subarray(row * COLUMNS, (row + 1) * COLUMNS)]);
  }
});

test("sums are added to what is there, from the place that is named, and only of as many hashes as counted", () => {
  const sums = new Int32Array(3 * COLUMNS).fill(5);
  accumulate(packed, Int32Array.of(0, 0, -1), { sums, at: COLUMNS, count: 2 });
  const first = table.subarray(0, COLUMNS);
  expect([...sums]).toEqual([
    ...Array(COLUMNS).fill(5),
    ...Array.from(first, (weight) => 5 + 2 * weight),
    ...Array(COLUMNS).fill(5),
  ]);
});

test.each([255, 256, 257, 512, 513, 1000])(
  "the extreme weights -128 and 127 do not spill into their neighbours in %i rows",
  (count) => {
    const extreme = Int8Array.from({ length: 2 * COLUMNS }, (_, at) => (at % 2 === 0 ? -128 : 127));
    const sums = new Int32Array(COLUMNS);
    accumulate({ words: packTable(extreme), bits: 1 }, new Int32Array(count), { sums, at: 0, count });
    expect([...sums]).toEqual(Array.from(extreme.subarray(0, COLUMNS), (weight) => count * weight));
  },
);
