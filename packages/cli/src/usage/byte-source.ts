import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { gunzipped } from "./gunzipped.js";

/** How the bytes of a file ended: all there, compressed data cut off, or compressed data that is not what it was. */
export type Ending = "whole" | "truncated" | "damaged";

/** The decoded bytes of one file, or of the standard input, from a place on. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Buffer>;
  /** How they ended; `whole` until then. */
  ending(): Ending;
  /** Bytes taken from the file so far, compressed where it is compressed. */
  taken(): number;
}

const CHUNK = 256 * 1024;

/**
 * Reads a file, or the standard input for `-`. A gzip is known by its first two bytes, whatever the name says.
 *
 * @param skip decoded bytes to leave out at the start
 * @throws the system's error when the file cannot be opened or read
 */
export function openBytes(file: string, skip: number): ByteSource {
  const input: Readable = file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK });
  return decode(input, skip);
}

/** Decodes a stream of bytes, and leaves out those before a place. */
export function decode(input: AsyncIterable<Buffer>, skip = 0): ByteSource {
  let ending: Ending = "whole";
  let taken = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of input) {
      taken += chunk.byteLength;
      yield chunk;
    }
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    const { magic, rest } = await peek(counted());
    const decoded = magic ? gunzipped(rest, (how) => (ending = how)) : rest;
    let left = skip;
    for await (const chunk of decoded) {
      const from = Math.min(left, chunk.byteLength);
      left -= from;
      if (from < chunk.byteLength) yield from === 0 ? chunk : chunk.subarray(from);
    }
  }
  return { chunks: chunks(), ending: () => ending, taken: () => taken };
}

async function peek(
  chunks: AsyncGenerator<Buffer>,
): Promise<{ magic: boolean; rest: AsyncGenerator<Buffer> }> {
  let head: Buffer = Buffer.alloc(0);
  while (head.byteLength < 2) {
    const next = await chunks.next();
    if (next.done) break;
    head = head.byteLength === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  const first = head;
  async function* rest(): AsyncGenerator<Buffer> {
    if (first.byteLength > 0) yield first;
    yield* chunks;
  }
  return { magic: first[0] === 0x1f && first[1] === 0x8b, rest: rest() };
}
