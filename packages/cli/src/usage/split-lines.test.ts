import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Line, type LineStart, splitLines } from "./split-lines.js";

const MIB = 1024 * 1024;

async function* chunked(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const size of sizes) {
    if (from >= bytes.byteLength) return;
    yield bytes.subarray(from, from + size);
    from += size;
  }
  if (from < bytes.byteLength) yield bytes.subarray(from);
}

async function linesOf(
  bytes: Buffer,
  { sizes = [], start, whole = true }: { sizes?: readonly number[]; start?: LineStart; whole?: boolean } = {},
): Promise<Line[]> {
  const from = start === undefined ? {} : { start };
  const lines: Line[] = [];
  for await (const line of splitLines(chunked(bytes, sizes), { ...from, whole: () => whole }))
    lines.push(line);
  return lines;
}

const text = fc
  .array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("\n", "\r\n", "\n\n", "\ufeff")))
  .map((parts) => Buffer.from(parts.join("")));

describe("lines", () => {
  it("are the same however the bytes come in", () =>
    fc.assert(
      fc.asyncProperty(text, fc.array(fc.integer({ min: 1, max: 7 })), async (bytes, sizes) => {
        expect(await linesOf(bytes, { sizes })).toEqual(await linesOf(bytes));
      }),
    ));

  it("read from the start of any of them on are the rest of them", () =>
    fc.assert(
      fc.asyncProperty(text, fc.nat(), async (bytes, any) => {
        const all = await linesOf(bytes);
        fc.pre(all.length > 0);
        const at = any % all.length;
        const first = all[at];
        const start = { line: first?.number ?? 1, offset: first?.offset ?? 0 };
        expect(await linesOf(bytes.subarray(start.offset), { start })).toEqual(all.slice(at));
      }),
    ));

  it("are numbered from 1, blank ones included, without their ends and without a byte-order mark", async () => {
    const lines = await linesOf(Buffer.from("\ufeffa\r\n\nb"));
    expect(lines.map(({ number, bytes }) => [number, bytes?.toString()])).toEqual([
      [1, "a"],
      [2, ""],
      [3, "b"],
    ]);
  });

  it("over 1 MiB are let go by, with their length, and the next one is read", async () => {
    const bytes = Buffer.concat([
      Buffer.alloc(MIB, "a"),
      Buffer.from("\n"),
      Buffer.alloc(MIB + 1, "b"),
      Buffer.from("\nc"),
    ]);
    const lines = await linesOf(bytes, { sizes: Array.from({ length: 40 }, () => 65_537) });
    expect(lines.map(({ bytes: held, length }) => [held?.byteLength, length])).toEqual([
      [MIB, MIB],
      [undefined, MIB + 1],
      [1, 1],
    ]);
  });

  it("of 1 MiB that end in CRLF are not over it", async () => {
    const [line] = await linesOf(Buffer.concat([Buffer.alloc(MIB, "a"), Buffer.from("\r\n")]));
    expect(line?.bytes?.byteLength).toBe(MIB);
  });

  it("leave out a beginning of a line where the file is cut off", async () => {
    expect(await linesOf(Buffer.from("a\nb"), { whole: false })).toHaveLength(1);
  });
});
