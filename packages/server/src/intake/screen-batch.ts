import { isUtf8 } from "node:buffer";
import {
  BATCH_LINES,
  type Interaction,
  isProblem,
  LINE_LIMIT,
  type LineNote,
  looksLikeEmail,
  NOTES_LIMIT,
  type Problem,
  problem,
  type Realm,
  readInteraction,
} from "@balise/preparedness";
import type { ScreenedBatch } from "@balise/storage";
import { MessageColumns, type Screener } from "./message-columns.js";
import { splitBody } from "./split-body.js";

/** A body that waits to be screened: already decompressed. */
export interface BodyToScreen {
  readonly bytes: Uint8Array;
  /** The compressed data stopped before its end. */
  readonly truncated: boolean;
  readonly realm: Realm;
  /** The station's clock, in milliseconds of the Unix epoch. */
  readonly now: number;
  /** Ids of the registered systems. */
  readonly systems: readonly string[];
}

/** What the screening says of a body; the rest of a `ScreenedBatch` is known to the one who received it. */
export type ScreenedBody = Omit<ScreenedBatch, "key" | "realm" | "bodyHash" | "receivedAt">;

/**
 * Reads, pseudonymises and screens the lines of a body. Texts are let go line by line: what comes back holds none,
 * except those that are drawn for review, sealed. A body with too many lines, or of which nothing can be read, is a
 * problem.
 */
export function screenBatch(body: BodyToScreen, screener: Screener): ScreenedBody | Problem {
  const bytes = Buffer.from(body.bytes.buffer, body.bytes.byteOffset, body.bytes.byteLength);
  const { items, fault } = splitBody(bytes, body.truncated);
  const count = items.lines.length;
  if (count > BATCH_LINES) return problem("too_many_lines", { lines: count, limit: BATCH_LINES });
  if (count === 0 && fault !== undefined) return fault;
  const context = { now: body.now, systems: new Set(body.systems) };
  const columns = new MessageColumns(screener, body.realm, count);
  const problems = new Notes();
  const warnings = new Notes();
  for (let at = 0; at < count; at++) {
    const line = items.lines[at] as number;
    const read = readLine(bytes.subarray(items.starts[at], items.ends[at]), context);
    if (isProblem(read)) problems.add({ ...read, line });
    else {
      if (looksLikeEmail(read.user)) warnings.add({ line, code: "user_key_looks_like_email" });
      columns.add(read, line);
    }
  }
  if (fault !== undefined) problems.add(fault);
  return { ...columns.finish(), rejected: problems.total, problems: problems.kept, warnings: warnings.kept };
}

function readLine(
  bytes: Buffer,
  context: { readonly now: number; readonly systems: ReadonlySet<string> },
): Interaction | Problem {
  if (bytes.length > LINE_LIMIT) {
    return problem("line_too_long", { line: 0, bytes: bytes.length, limit: LINE_LIMIT });
  }
  if (!isUtf8(bytes)) return problem("invalid_utf8", { line: 0 });
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    return problem("malformed_json", {});
  }
  return readInteraction(value, context);
}

/** The first notes of a kind, and how many there were in all. */
class Notes {
  readonly kept: LineNote[] = [];
  total = 0;

  add(note: LineNote): void {
    this.total++;
    if (this.kept.length < NOTES_LIMIT) this.kept.push(note);
  }
}
