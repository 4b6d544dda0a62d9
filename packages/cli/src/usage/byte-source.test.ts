import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "./byte-source.js";

const TEXT = Buffer.from(Array.from({ length: 400 }, (_, i) => `line ${i} ${(i * 7919) % 1009}\n`).join(""));
const GZIP = gzipSync(TEXT);

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}

async function read(bytes: Buffer, { size = 64, skip = 0 } = {}) {
  const source = decode(pieces(bytes, size), skip);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), ending: source.ending(), taken: source.taken() };
}

describe("the bytes of a file", () => {
  it("are themselves where they are not compressed", async () => {
    expect(await read(TEXT)).toEqual({ bytes: TEXT, ending: "whole", taken: TEXT.byteLength });
    expect(await read(Buffer.alloc(0))).toEqual({ bytes: Buffer.alloc(0), ending: "whole", taken: 0 });
    expect(await read(Buffer.from([0x1f]))).toMatchObject({ ending: "whole" });
  });

  it("are decompressed where the first two bytes say gzip, however they come in", () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 900 }), async (size) => {
        const found = await read(GZIP, { size });
        expect(found.ending).toBe("whole");
        expect(found.bytes.equals(TEXT)).toBe(true);
      }),
      { numRuns: 25 },
    ));

  it("go on through the members of a gzip that was appended to", async () => {
    const found = await read(Buffer.concat([GZIP, gzipSync("more")]));
    expect(found.bytes.toString()).toBe(`${TEXT}more`);
  });

  it("of a gzip cut off anywhere are what stands before the cut, and the cut is told", () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: GZIP.byteLength - 1 }),
        fc.integer({ min: 1, max: 900 }),
        async (cut, size) => {
          const { bytes, ending } = await read(GZIP.subarray(0, cut), { size });
          expect(ending).toBe("truncated");
          expect(TEXT.subarray(0, bytes.byteLength).equals(bytes)).toBe(true);
          if (cut >= GZIP.byteLength - 8) expect(bytes.byteLength).toBe(TEXT.byteLength);
        },
      ),
      { numRuns: 60 },
    ));

  it("of a damaged gzip end where the damage is found, and it is told", async () => {
    const broken = Buffer.from(GZIP);
    broken.fill(0xff, 200, 260);
    const { bytes, ending } = await read(broken);
    expect(ending).toBe("damaged");
    expect(bytes.byteLength).toBeLessThan(TEXT.byteLength);
  });

  it("can be read from any place on", () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: TEXT.byteLength }), async (skip) => {
        expect((await read(GZIP, { skip })).bytes.equals(TEXT.subarray(skip))).toBe(true);
        expect((await read(TEXT, { skip })).bytes.equals(TEXT.subarray(skip))).toBe(true);
      }),
      { numRuns: 25 },
    ));
});
