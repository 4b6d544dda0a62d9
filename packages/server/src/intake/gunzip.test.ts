import { gzipSync } from "node:zlib";
import { problem } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { gunzip } from "./gunzip.js";

const text = Array.from({ length: 4000 }, (_, at) => `ligne ${at} ${(at * 7919) % 1009}`).join("\n");
const whole = gzipSync(text);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size = 1000) {
  let kept = "";
  const ended = await gunzip(inPieces(bytes, size), (chunk) => {
    kept += Buffer.from(chunk).toString();
    return undefined;
  });
  return { ended, kept };
}

describe("gunzip", () => {
  it("gives the text back, whatever the pieces", async () => {
    for (const size of [1, 7, 1000, whole.length]) {
      expect(await read(whole, size)).toEqual({ ended: "whole", kept: text });
    }
  });

  it("reads several members one after the other", async () => {
    expect(await read(Buffer.concat([gzipSync("a"), gzipSync("b")]))).toEqual({ ended: "whole", kept: "ab" });
  });

  it("keeps what came before the end of truncated data, wherever they stop", async () => {
    let longest = 0;
    for (let length = 0; length < whole.length; length += 37) {
      const { ended, kept } = await read(whole.subarray(0, length));
      expect(ended).toBe("truncated");
      expect(text.startsWith(kept)).toBe(true);
      expect(kept.length).toBeGreaterThanOrEqual(longest);
      longest = kept.length;
    }
    expect(longest).toBeGreaterThan(text.length / 2);
  });

  it("says that data are not gzip, or damaged", async () => {
    expect((await read(Buffer.from("hello, world"))).ended).toMatchObject({ code: "invalid_field" });
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, 2000, 2040);
    expect((await read(damaged)).ended).toMatchObject({ code: "invalid_field", field: "Content-Encoding" });
  });

  it("stops as soon as no more is wanted", async () => {
    let pieces = 0;
    const refused = problem("batch_too_large", { bytes: 2, limit: 1 });
    expect(await gunzip(inPieces(whole, 100), () => (++pieces > 1 ? refused : undefined))).toEqual(refused);
    expect(pieces).toBe(2);
  });
});
