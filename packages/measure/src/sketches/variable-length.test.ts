import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber, writeNumber } from "./variable-length.js";

function written(value: number): number[] {
  const bytes: number[] = [];
  writeNumber(bytes, value);
  return bytes;
}

test("a number takes one byte for each seven bits, the lowest first", () => {
  expect(written(0)).toEqual([0]);
  expect(written(127)).toEqual([127]);
  expect(written(128)).toEqual([0x80, 1]);
  expect(written(300)).toEqual([0xac, 2]);
  expect(written(Number.MAX_SAFE_INTEGER)).toEqual([255, 255, 255, 255, 255, 255, 255, 15]);
});

test("a number comes back, and the place moves behind it", () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const reader = { bytes: Uint8Array.from([7, ...written(value), 9]), place: 1 };
      expect(readNumber(reader)).toBe(value);
      expect(reader.place).toBe(1 + written(value).length);
    }),
    { seed: 351 },
  );
  const last = { bytes: Uint8Array.from(written(Number.MAX_SAFE_INTEGER)), place: 0 };
  expect(readNumber(last)).toBe(Number.MAX_SAFE_INTEGER);
});

test.each([
  ["nothing", []],
  ["a number cut short", [0x80]],
  ["a padded number", [0x80, 0]],
  ["2^53", [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10]],
  ["a number that never ends", [255, 255, 255, 255, 255, 255, 255, 255, 255, 1]],
])("%s is no number", (_, bytes) => {
  expect(readNumber({ bytes: Uint8Array.from(bytes), place: 0 })).toBeNaN();
});
