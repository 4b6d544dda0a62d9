import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "./accumulate.js";
import { BIN_EDGES } from "./bins.js";
import { PREAMBLE } from "./model-format.js";
import { readModel } from "./read-model.js";
import { TRAINED_HEADS } from "./training/example.js";
import { writeModel } from "./write-model.js";

const heads = TRAINED_HEADS.map((head, column) => ({
  ...head,
  column,
  scale: 0.01,
  bias: column - 20,
  cuts: BIN_EDGES.map((edge) => edge * 3),
}));
const table = Int8Array.from({ length: COLUMNS * 4 }, (_, at) => at - 32);
const bytes = writeModel({ trained: "2026-11-23", bits: 2, heads, table });

describe("a model file", () => {
  test("gives back the model that was written, from any view of the bytes", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const view of [bytes, Buffer.from(bytes), shifted.subarray(3)]) {
      expect(readModel(view)).toMatchObject({ trained: "2026-11-23", bits: 2, heads, table });
    }
  });

  test("that is cut short anywhere is truncated, never an exception", () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(readModel(bytes.subarray(0, length))).toMatchObject({ code: "model_truncated", found: length });
    }
  });

  test("with any one byte changed is refused", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(readModel(damaged)).toHaveProperty("code");
      }),
    );
  });

  test("of another version says which was found and which is supported", () => {
    const other = bytes.slice();
    other[PREAMBLE.version] = 7;
    expect(readModel(other)).toEqual({ code: "model_version_unsupported", found: 7, supported: 1 });
  });

  test("that is something else is not recognised", () => {
    expect(readModel(Uint8Array.from("%PDF-1.7 and more", (c) => c.charCodeAt(0)))).toEqual({
      code: "model_not_recognised",
    });
  });

  test("with bytes after its end is corrupt", () => {
    expect(readModel(Uint8Array.from([...bytes, 0]))).toEqual({ code: "model_corrupt", reason: "table" });
  });

  test("whose checksum is right but whose header lacks a category is corrupt", () => {
    const lacking = writeModel({ trained: "2026-11-23", bits: 2, heads: heads.slice(1), table });
    expect(readModel(lacking)).toEqual({ code: "model_corrupt", reason: "header" });
    const undated = writeModel({ trained: "yesterday", bits: 2, heads, table });
    expect(readModel(undated)).toEqual({ code: "model_corrupt", reason: "header" });
    const small = writeModel({ trained: "2026-11-23", bits: 3, heads, table });
    expect(readModel(small)).toEqual({ code: "model_corrupt", reason: "table" });
  });

  test("as shipped stays under 4.3 MB", () => {
    const shipped = readFileSync(new URL("../model/screening.model", import.meta.url));
    expect(readModel(shipped)).not.toHaveProperty("code");
    expect(shipped.length).toBeLessThan(4.3e6);
  });
});
