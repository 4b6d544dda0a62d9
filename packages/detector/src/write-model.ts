import type { DetectorModel, RoleModel } from "./model.js";
import { FORMAT_VERSION, MAGIC, PREAMBLE } from "./model-format.js";
import { sha256 } from "./sha256.js";

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The bytes of a model file; `readModel` gives the same model back. */
export function writeModel({ trained, heads, roles }: Omit<DetectorModel, "digest">): Uint8Array {
  const { user, assistant } = roles;
  const header = ascii(
    JSON.stringify({ trained, heads, roles: { user: headerOf(user), assistant: headerOf(assistant) } }),
  );
  const tables = [user.linear, user.meaning, assistant.linear, assistant.meaning];
  const length = tables.reduce((sum, table) => sum + table.length, 0);
  const bytes = new Uint8Array(PREAMBLE.end + header.length + length);
  const view = new DataView(bytes.buffer);
  bytes.set(ascii(MAGIC), PREAMBLE.magic);
  view.setUint32(PREAMBLE.version, FORMAT_VERSION, true);
  view.setUint32(PREAMBLE.header, header.length, true);
  view.setUint32(PREAMBLE.tables, length, true);
  bytes.set(header, PREAMBLE.end);
  let at = PREAMBLE.end + header.length;
  for (const table of tables) {
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), at);
    at += table.length;
  }
  const digest = sha256(bytes.subarray(PREAMBLE.end));
  for (let place = 0; place < 32; place++) {
    bytes[PREAMBLE.digest + place] = Number.parseInt(digest.slice(2 * place, 2 * place + 2), 16);
  }
  return bytes;
}

function headerOf({ linearBits, meaningBits, meaningScale, network }: RoleModel): object {
  const { inner, innerBias, outer, outerBias } = network;
  return {
    linearBits,
    meaningBits,
    meaningScale: [...meaningScale],
    network: {
      inner: [...inner],
      innerBias: [...innerBias],
      outer: [...outer],
      outerBias: [...outerBias],
    },
  };
}
