import fc from "fast-check";
import { expect, test } from "vitest";
import { accumulate, COLUMNS, packTable } from "./accumulate.js";

test("side-by-side sums are the exact sums of the int8 weights, however many rows are added", () => {
  const table = Int8Array.from({ length: COLUMNS * 64 }, (_, at) => ((at * 89) % 255) - 127);
  const packed = packTable(table);
  fc.assert(
    fc.property(fc.array(fc.nat(63), { maxLength: 1500 }), (list) => {
      const sums = new Int32Array(COLUMNS);
      accumulate(packed, Int32Array.from(list), { sums, count: list.length });
      const expected = Array.from({ length: COLUMNS }, (_, column) =>
        list.reduce((sum, row) => sum + (table[row * COLUMNS + column] as number), 0),
      );
      expect([...sums]).toEqual(expected);
    }),
  );
});

test("the extreme weights -128 and 127 do not spill into their neighbours", () => {
  const table = Int8Array.from({ length: COLUMNS }, (_, at) => (at % 2 === 0 ? -128 : 127));
  const sums = new Int32Array(COLUMNS);
  accumulate(packTable(table), new Int32Array(1000), { sums, count: 1000 });
  expect([...sums]).toEqual(Array.from(table, (weight) => 1000 * weight));
});
