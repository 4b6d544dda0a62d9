import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isProblem } from "../problem.js";
import { seededRandom } from "../random/seeded-random.js";
import { addHash } from "./add-hash.js";
import { decodeSketch } from "./decode-sketch.js";
import { distinctCount } from "./distinct-count.js";
import { type DistinctSketch, emptySketch } from "./distinct-sketch.js";
import { encodeSketch } from "./encode-sketch.js";
import { mergeSketches } from "./merge-sketches.js";

/** A sketch of `size` random hashes. */
function sketchOf(size: number, seed: number | string): DistinctSketch {
  const random = seededRandom(seed);
  const sketch = emptySketch();
  for (let added = 0; added < size; added++) {
    addHash(sketch, random.integer(0x1_0000_0000), random.integer(0x1_0000_0000));
  }
  return sketch;
}

function count(sketch: DistinctSketch): number {
  const found = distinctCount(sketch);
  if (isProblem(found)) throw new Error(found.code);
  return found.estimate;
}

const anySketch = fc
  .tuple(fc.oneof(fc.nat(20), fc.nat(300), fc.nat(3000)), fc.nat())
  .map(([size, seed]) => sketchOf(size, seed));

describe("merging", () => {
  test("is commutative, associative and idempotent, byte for byte", () => {
    fc.assert(
      fc.property(anySketch, anySketch, anySketch, (a, b, c) => {
        const ab = encodeSketch(mergeSketches(a, b));
        expect(encodeSketch(mergeSketches(b, a))).toEqual(ab);
        const left = mergeSketches(mergeSketches(a, b), c);
        expect(encodeSketch(mergeSketches(a, mergeSketches(b, c)))).toEqual(encodeSketch(left));
        expect(encodeSketch(mergeSketches(left, a))).toEqual(encodeSketch(left));
        expect(encodeSketch(mergeSketches(a, emptySketch()))).toEqual(encodeSketch(a));
      }),
      { seed: 7, numRuns: 25 },
    );
  });

  test("gives what one sketch of all the hashes would be, and leaves both as they were", () => {
    fc.assert(
      fc.property(fc.nat(600), fc.nat(600), fc.nat(), (size, more, seed) => {
        const random = seededRandom(seed);
        const [first, second, both] = [emptySketch(), emptySketch(), emptySketch()];
        for (let added = 0; added < size + more; added++) {
          const [high, low] = [random.integer(0x1_0000_0000), random.integer(0x1_0000_0000)];
          addHash(added < size ? first : second, high, low);
          addHash(both, high, low);
        }
        const before = encodeSketch(first);
        expect(encodeSketch(mergeSketches(first, second))).toEqual(encodeSketch(both));
        expect(encodeSketch(first)).toEqual(before);
      }),
      { seed: 8, numRuns: 25 },
    );
  });
});

describe("counting", () => {
  test("is exact up to 256 distinct hashes, repeats or not", () => {
    for (const size of [0, 1, 10, 100, 256]) {
      const sketch = mergeSketches(sketchOf(size, "same"), sketchOf(size, "same"));
      expect(distinctCount(sketch)).toMatchObject({
        estimate: size,
        lower: size,
        upper: size,
        method: "exact",
      });
    }
  });

  test.each([257, 1000, 5000, 30_000, 100_000])(
    "has a standard error of at most 2 percent at %i distinct",
    (size) => {
      const sketches = 40;
      let squares = 0;
      for (let seed = 0; seed < sketches; seed++) {
        squares += (count(sketchOf(size, `${size} ${seed}`)) / size - 1) ** 2;
      }
      expect(Math.sqrt(squares / sketches)).toBeLessThan(0.02);
    },
  );

  test("reads signed halves as unsigned ones", () => {
    const [signed, unsigned] = [emptySketch(), emptySketch()];
    addHash(signed, -1, -2);
    addHash(unsigned, 0xffff_ffff, 0xffff_fffe);
    expect(encodeSketch(signed)).toEqual(encodeSketch(unsigned));
  });

  test("refuses a level that is none", () => {
    expect(distinctCount(emptySketch(), 2)).toEqual({ code: "out_of_range", field: "level" });
  });
});

describe("bytes", () => {
  test("ten hashes take at most 100 bytes, any number at most 3073", () => {
    expect(encodeSketch(sketchOf(10, "bytes")).length).toBe(61);
    expect(encodeSketch(sketchOf(50_000, "bytes")).length).toBe(3073);
  });

  test("a sketch comes back from its bytes, also from within a larger buffer", () => {
    fc.assert(
      fc.property(anySketch, fc.nat(9), (sketch, padding) => {
        const bytes = encodeSketch(sketch);
        const buffer = new Uint8Array(bytes.length + padding);
        buffer.set(bytes, padding);
        const back = decodeSketch(buffer.subarray(padding));
        if (isProblem(back)) throw new Error(back.code);
        expect(back).toEqual(sketch);
      }),
      { seed: 9, numRuns: 25 },
    );
  });

  test("bytes that no sketch makes are malformed, whatever they are", () => {
    const exact = encodeSketch(sketchOf(3, "bad"));
    const registers = encodeSketch(sketchOf(500, "bad"));
    const malformed = { code: "malformed", field: "bytes" };
    expect(decodeSketch(new Uint8Array())).toEqual(malformed);
    expect(decodeSketch(Uint8Array.of(0x10))).toEqual(malformed);
    expect(decodeSketch(exact.subarray(0, -1))).toEqual(malformed);
    expect(decodeSketch(registers.subarray(0, -1))).toEqual(malformed);
    expect(decodeSketch(registers.fill(0xff, 1))).toMatchObject(malformed);
    expect(decodeSketch(Uint8Array.of(0x11, ...new Uint8Array(12)))).toMatchObject(malformed);
    expect(decodeSketch(new Uint8Array(1 + 257 * 6).fill(0x11))).toEqual(malformed);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const found = decodeSketch(bytes);
        if (!isProblem(found)) expect(encodeSketch(found)).toEqual(bytes);
      }),
      { seed: 10 },
    );
  });
});
