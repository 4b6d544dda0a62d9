import { COLUMNS } from "./accumulate.js";
import { wasmSha256 } from "./kernel/wasm-sha256.js";
import type { DetectorModel, RoleModel } from "./model.js";
import { FORMAT_VERSION, MAGIC, PREAMBLE } from "./model-format.js";
import type { DetectorProblem } from "./problem.js";
import { type RoleHeader, readHeader } from "./read-header.js";
import { sha256 } from "./sha256.js";

/**
 * Reads a model file. Bytes that are truncated, damaged, of another version or something else altogether are
 * a problem, never an exception.
 */
export function readModel(bytes: Uint8Array): DetectorModel | DetectorProblem {
  for (let at = 0; at < MAGIC.length; at++) {
    if (at < bytes.length && bytes[at] !== MAGIC.charCodeAt(at)) return { code: "model_not_recognised" };
  }
  if (bytes.length < PREAMBLE.end) {
    return { code: "model_truncated", expected: PREAMBLE.end, found: bytes.length };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(PREAMBLE.version, true);
  if (version !== FORMAT_VERSION) {
    return { code: "model_version_unsupported", found: version, supported: FORMAT_VERSION };
  }
  const tablesAt = PREAMBLE.end + view.getUint32(PREAMBLE.header, true);
  const expected = tablesAt + view.getUint32(PREAMBLE.tables, true);
  if (bytes.length < expected) return { code: "model_truncated", expected, found: bytes.length };
  if (bytes.length > expected) return { code: "model_corrupt", reason: "table" };
  const digest = (wasmSha256() ?? sha256)(bytes.subarray(PREAMBLE.end));
  if (digest !== hex(bytes.subarray(PREAMBLE.digest, PREAMBLE.end))) {
    return { code: "model_corrupt", reason: "checksum" };
  }
  const header = readHeader(bytes.subarray(PREAMBLE.end, tablesAt));
  if (header === undefined) return { code: "model_corrupt", reason: "header" };
  const { trained, heads, roles } = header;
  const middle = tablesAt + sizeOf(roles.user);
  if (middle + sizeOf(roles.assistant) !== expected) return { code: "model_corrupt", reason: "table" };
  return {
    ...{ trained, heads, digest },
    roles: {
      user: withTables(roles.user, bytes, tablesAt),
      assistant: withTables(roles.assistant, bytes, middle),
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function sizeOf({ linearBits, meaningBits }: RoleHeader): number {
  return COLUMNS * (2 ** linearBits + 2 ** meaningBits);
}

function withTables(header: RoleHeader, bytes: Uint8Array, at: number): RoleModel {
  const middle = at + COLUMNS * 2 ** header.linearBits;
  const end = middle + COLUMNS * 2 ** header.meaningBits;
  return { ...header, linear: signed(bytes.slice(at, middle)), meaning: signed(bytes.slice(middle, end)) };
}

function signed(bytes: Uint8Array): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
