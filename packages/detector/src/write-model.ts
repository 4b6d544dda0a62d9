import type { DetectorModel } from "./model.js";
import { FORMAT_VERSION, MAGIC, PREAMBLE } from "./model-format.js";
import { sha256 } from "./sha256.js";

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The bytes of a model file; `readModel` gives the same model back. */
export function writeModel({ trained, bits, heads, table }: Omit<DetectorModel, "digest">): Uint8Array {
  const header = ascii(JSON.stringify({ trained, bits, heads }));
  const bytes = new Uint8Array(PREAMBLE.end + header.length + table.length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii(MAGIC), PREAMBLE.magic);
  view.setUint32(PREAMBLE.version, FORMAT_VERSION, true);
  view.setUint32(PREAMBLE.header, header.length, true);
  view.setUint32(PREAMBLE.table, table.length, true);
  bytes.set(header, PREAMBLE.end);
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), PREAMBLE.end + header.length);
  const digest = sha256(bytes.subarray(PREAMBLE.end));
  for (let at = 0; at < 32; at++) {
    bytes[PREAMBLE.digest + at] = Number.parseInt(digest.slice(2 * at, 2 * at + 2), 16);
  }
  return bytes;
}
