import { COLUMNS } from "./accumulate.js";
import { BIN_EDGES } from "./bins.js";
import { CATEGORIES, categoriesOf, RESPONSE_CATEGORIES, type Role } from "./categories.js";
import type { DetectorModel, Head } from "./model.js";
import { FORMAT_VERSION, MAGIC, PREAMBLE } from "./model-format.js";
import type { DetectorProblem } from "./problem.js";
import { sha256 } from "./sha256.js";

const MAX_BITS = 20;

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
  const tableAt = PREAMBLE.end + view.getUint32(PREAMBLE.header, true);
  const expected = tableAt + view.getUint32(PREAMBLE.table, true);
  if (bytes.length < expected) return { code: "model_truncated", expected, found: bytes.length };
  if (bytes.length > expected) return { code: "model_corrupt", reason: "table" };
  const digest = sha256(bytes.subarray(PREAMBLE.end));
  if (digest !== hex(bytes.subarray(PREAMBLE.digest, PREAMBLE.end))) {
    return { code: "model_corrupt", reason: "checksum" };
  }
  const header = parseHeader(bytes.subarray(PREAMBLE.end, tableAt));
  if (header === undefined) return { code: "model_corrupt", reason: "header" };
  if (expected - tableAt !== COLUMNS * 2 ** header.bits) return { code: "model_corrupt", reason: "table" };
  const table = new Int8Array(expected - tableAt);
  new Uint8Array(table.buffer).set(bytes.subarray(tableAt));
  return { ...header, digest, table };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

type Header = Pick<DetectorModel, "trained" | "bits" | "heads">;

function parseHeader(bytes: Uint8Array): Header | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value.heads)) return undefined;
  const { trained, bits } = value;
  if (typeof trained !== "string" || !/^\d{4}-\d\d-\d\d$/.test(trained)) return undefined;
  if (typeof bits !== "number" || !Number.isInteger(bits) || bits < 1 || bits > MAX_BITS) return undefined;
  const heads = value.heads.filter(isHead);
  return heads.length === value.heads.length && coversCategories(heads)
    ? { trained, bits, heads }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isHead(value: unknown): value is Head {
  if (!isRecord(value)) return false;
  const { role, category, column, scale, bias, cuts } = value;
  if (role !== "user" && role !== "assistant") return false;
  if (!categoriesOf(role).some((known) => known === category)) return false;
  if (typeof column !== "number" || !Number.isInteger(column) || column < 0 || column >= COLUMNS)
    return false;
  return Number.isFinite(scale) && Number.isFinite(bias) && isCuts(cuts);
}

function isCuts(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length !== BIN_EDGES.length) return false;
  return value.every((cut, at) => Number.isFinite(cut) && (at === 0 || cut >= value[at - 1]));
}

function coversCategories(heads: readonly Head[]): boolean {
  const has = (role: Role, category: string) =>
    heads.filter((head) => head.role === role && head.category === category).length === 1;
  return (
    heads.length === CATEGORIES.length + RESPONSE_CATEGORIES.length &&
    CATEGORIES.every((category) => has("user", category)) &&
    RESPONSE_CATEGORIES.every((category) => has("assistant", category))
  );
}
