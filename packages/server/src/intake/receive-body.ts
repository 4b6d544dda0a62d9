import { createHash } from "node:crypto";
import { BATCH_LIMIT, type Problem, problem } from "@balise/preparedness";
import { gunzip } from "./gunzip.js";

/** A request's body as it comes over the wire. */
export interface WireBody {
  readonly body: AsyncIterable<Uint8Array> | Uint8Array | null;
  readonly contentType: string | null;
  readonly contentEncoding: string | null;
}

/** A whole body, decompressed, in one piece. */
export interface ReceivedBody {
  readonly bytes: Uint8Array;
  /** The compressed data stopped before its end. */
  readonly truncated: boolean;
  /** SHA-256 of the bytes. */
  readonly hash: Buffer;
}

/** Media types that usage may be sent as. */
export const USAGE_MEDIA = ["application/x-ndjson", "application/jsonl", "application/json"] as const;

/** What refuses a body before a byte of it is read. */
export function unreadable({ contentType, contentEncoding }: WireBody): Problem | undefined {
  const media = contentType?.split(";", 1)[0]?.trim().toLowerCase();
  if (media !== undefined && !USAGE_MEDIA.some((known) => known === media)) {
    return problem("unsupported_media_type", { received: media.slice(0, 100) });
  }
  const encoding = encodingOf(contentEncoding);
  if (encoding === "identity" || encoding === "gzip") return undefined;
  return problem("unsupported_media_type", { received: `Content-Encoding: ${encoding.slice(0, 100)}` });
}

function encodingOf(contentEncoding: string | null): string {
  const encoding = contentEncoding?.trim().toLowerCase() || "identity";
  return encoding === "x-gzip" ? "gzip" : encoding;
}

/**
 * Reads a body to its end, decompressing it on the way, and never holds more than the limit and one chunk of it.
 *
 * @param grow asked for room before bytes are kept; the problem it returns ends the reading
 * @throws ClientGone
 */
export async function receiveBody(
  wire: WireBody,
  grow: (bytes: number) => Problem | undefined,
): Promise<ReceivedBody | Problem> {
  const chunks: Uint8Array[] = [];
  const hash = createHash("sha256");
  let bytes = 0;
  const keep = (chunk: Uint8Array): Problem | undefined => {
    bytes += chunk.byteLength;
    if (bytes > BATCH_LIMIT) return problem("batch_too_large", { bytes, limit: BATCH_LIMIT });
    hash.update(chunk);
    chunks.push(chunk);
    return grow(chunk.byteLength);
  };
  const source = limited(chunksOf(wire.body));
  const ended =
    encodingOf(wire.contentEncoding) === "gzip" ? await gunzip(source, keep) : await readAll(source, keep);
  if (ended !== "whole" && ended !== "truncated") return ended;
  return { bytes: joined(chunks, bytes), truncated: ended === "truncated", hash: hash.digest() };
}

/** The client left before the end of its body: nobody waits for an answer. */
export class ClientGone extends Error {
  override readonly name = "ClientGone";
}

async function* chunksOf(body: WireBody["body"]): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  if (body instanceof Uint8Array) return yield body;
  try {
    yield* body;
  } catch (cause) {
    throw new ClientGone("the body broke off", { cause });
  }
}

/** Lets a body that is refused run out, so that the client hears why instead of a broken connection. */
export async function drain(body: WireBody["body"]): Promise<void> {
  for await (const _ of limited(chunksOf(body)));
}

/** Stops a stream that goes on after the limit, whatever it decompresses to. */
async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.byteLength;
    yield chunk;
    if (bytes > BATCH_LIMIT) return;
  }
}

async function readAll(
  source: AsyncIterable<Uint8Array>,
  keep: (chunk: Uint8Array) => Problem | undefined,
): Promise<"whole" | Problem> {
  for await (const chunk of source) {
    const refused = keep(chunk);
    if (refused !== undefined) return refused;
  }
  return "whole";
}

/** In memory of its own: a chunk may be a view on a larger buffer, which a message to a thread would copy whole. */
function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}
