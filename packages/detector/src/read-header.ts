import { COLUMNS } from "./accumulate.js";
import { BIN_EDGES } from "./bins.js";
import { CATEGORIES, categoriesOf, RESPONSE_CATEGORIES, type Role } from "./categories.js";
import type { DetectorModel, Head, RoleModel } from "./model.js";
import { HIDDEN, type Network, networkFrom } from "./network/network.js";

const MAX_BITS = 20;
const PIECE = 4096;

/** A role's model without its tables. */
export type RoleHeader = Omit<RoleModel, "linear" | "meaning">;
export type Header = Pick<DetectorModel, "trained" | "heads"> & {
  readonly roles: Readonly<Record<Role, RoleHeader>>;
};

/** The header of a model file, or undefined when it is not one that this version reads. */
export function readHeader(bytes: Uint8Array): Header | undefined {
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !Array.isArray(value.heads) || !isRecord(value.roles)) return undefined;
  const { trained } = value;
  if (typeof trained !== "string" || !/^\d{4}-\d\d-\d\d$/.test(trained)) return undefined;
  const heads = value.heads.filter(isHead);
  if (heads.length !== value.heads.length || !coversCategories(heads)) return undefined;
  const user = roleHeader(value.roles.user, "user");
  const assistant = roleHeader(value.roles.assistant, "assistant");
  return user && assistant && { trained, heads, roles: { user, assistant } };
}

/** ASCII as text, in pieces: a call takes so many arguments and no more. */
function textOf(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isHead(value: unknown): value is Head {
  if (!isRecord(value)) return false;
  const { role, category, column, scale, bias, blend, cuts, calibration } = value;
  if (role !== "user" && role !== "assistant") return false;
  const categories: readonly string[] = categoriesOf(role);
  if (typeof category !== "string" || !categories.includes(category)) return false;
  if (!isWhole(column, 0, categories.length - 1)) return false;
  if (!isNumber(blend) || blend < 0 || blend > 1) return false;
  if (!isRecord(calibration) || !isCalibration(calibration.en) || !isCalibration(calibration.fr))
    return false;
  return isNumber(scale) && isNumber(bias) && isCuts(cuts);
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return isNumber(value) && Number.isInteger(value) && value >= least && value <= most;
}

function isCalibration(value: unknown): boolean {
  return value === null || (isRecord(value) && isNumber(value.slope) && isNumber(value.intercept));
}

function isCuts(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== BIN_EDGES.length) return false;
  return value.every((cut, at) => isNumber(cut) && (at === 0 || cut >= value[at - 1]));
}

function roleHeader(value: unknown, role: Role): RoleHeader | undefined {
  if (!isRecord(value)) return undefined;
  const { linearBits, meaningBits } = value;
  if (!isWhole(linearBits, 1, MAX_BITS) || !isWhole(meaningBits, 1, MAX_BITS)) return undefined;
  const meaningScale = numbers(value.meaningScale, COLUMNS);
  const network = networkOf(value.network, categoriesOf(role).length);
  return meaningScale && network && { linearBits, meaningBits, meaningScale, network };
}

function networkOf(value: unknown, outputs: number): Network | undefined {
  if (!isRecord(value)) return undefined;
  const inner = numbers(value.inner, HIDDEN * COLUMNS);
  const innerBias = numbers(value.innerBias, HIDDEN);
  const outer = numbers(value.outer, outputs * HIDDEN);
  const outerBias = numbers(value.outerBias, outputs);
  return inner && innerBias && outer && outerBias && networkFrom({ inner, innerBias, outer, outerBias });
}

function numbers(value: unknown, length: number): Float64Array | undefined {
  if (!Array.isArray(value) || value.length !== length || !value.every(isNumber)) return undefined;
  return Float64Array.from(value);
}

function coversCategories(heads: readonly Head[]): boolean {
  const once = (role: Role, category: string) =>
    heads.filter((head) => head.role === role && head.category === category).length === 1;
  return (
    heads.length === CATEGORIES.length + RESPONSE_CATEGORIES.length &&
    CATEGORIES.every((category) => once("user", category)) &&
    RESPONSE_CATEGORIES.every((category) => once("assistant", category))
  );
}
