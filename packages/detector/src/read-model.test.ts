import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "./accumulate.js";
import { FORMAT_VERSION, PREAMBLE } from "./model-format.js";
import { MODEL_UNDER_TEST } from "./model-under-test.js";
import { readModel } from "./read-model.js";
import { writeModel } from "./write-model.js";

const bytes = writeModel(MODEL_UNDER_TEST);

describe("a model file", () => {
  test("gives back the model that was written, from any view of the bytes", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const digest = createHash("sha256").update(bytes.subarray(PREAMBLE.end)).digest("hex");
    for (const view of [bytes, Buffer.from(bytes), shifted.subarray(3)]) {
      expect(readModel(view)).toEqual({ ...MODEL_UNDER_TEST, digest });
    }
  });

  test("is written the same each time, and again from what was read", () => {
    const read = readModel(bytes);
    if ("code" in read) throw new Error(read.code);
    expect(writeModel(read)).toEqual(bytes);
  });

  test("keeps nothing of the bytes that it was read from", () => {
    const copy = bytes.slice();
    const read = readModel(copy);
    copy.fill(0);
    expect(read).toMatchObject(MODEL_UNDER_TEST);
  });

  test("that is cut short anywhere is truncated, never an exception", () => {
    for (let length = 0; length < bytes.length; length++) {
      const expected = length < PREAMBLE.end ? PREAMBLE.end : bytes.length;
      const problem = { code: "model_truncated", expected, found: length };
      expect(readModel(bytes.subarray(0, length))).toEqual(problem);
    }
  });

  test("with any one byte changed is refused", () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        expect(readModel(damaged)).toHaveProperty("code");
      }),
      { seed: 2 },
    );
  });

  test("whose content changed without its checksum is corrupt", () => {
    for (const at of [PREAMBLE.digest, PREAMBLE.end, bytes.length - 1]) {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      expect(readModel(damaged)).toEqual({ code: "model_corrupt", reason: "checksum" });
    }
  });

  test("that claims four billion bytes of tables is truncated, without room being made for them", () => {
    const claiming = bytes.slice();
    claiming.fill(0xff, PREAMBLE.header, PREAMBLE.digest);
    expect(readModel(claiming)).toEqual({
      code: "model_truncated",
      expected: PREAMBLE.end + 2 * 0xffffffff,
      found: bytes.length,
    });
  });

  test.each([0, 1, 3, 7])("of version %i says which was found and which is supported", (version) => {
    const other = bytes.slice();
    other[PREAMBLE.version] = version;
    expect(readModel(other)).toEqual({ code: "model_version_unsupported", found: version, supported: 2 });
    expect(FORMAT_VERSION).toBe(2);
  });

  test("that is something else is not recognised, however short", () => {
    for (const text of ["%PDF-1.7 and more", "{", "BALISE-E"]) {
      expect(readModel(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toEqual({
        code: "model_not_recognised",
      });
    }
  });

  test("with bytes after its end is corrupt", () => {
    expect(readModel(Uint8Array.from([...bytes, 0]))).toEqual({ code: "model_corrupt", reason: "table" });
  });

  test("as shipped stays under 8 MB and has both roles", () => {
    const shipped = readFileSync(new URL("../model/screening.model", import.meta.url));
    const read = readModel(shipped);
    if ("code" in read) throw new Error(read.code);
    expect(shipped.length).toBeLessThanOrEqual(8e6);
    for (const role of ["user", "assistant"] as const) {
      const { linear, linearBits, meaning, meaningBits } = read.roles[role];
      expect(linear.length).toBe(COLUMNS * 2 ** linearBits);
      expect(meaning.length).toBe(COLUMNS * 2 ** meaningBits);
      expect(linear.some((weight) => weight !== 0)).toBe(true);
      expect(meaning.some((weight) => weight !== 0)).toBe(true);
    }
  });
});
