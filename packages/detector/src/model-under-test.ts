import { COLUMNS } from "./accumulate.js";
import { BIN_EDGES } from "./bins.js";
import { categoriesOf, type Role } from "./categories.js";
import type { DetectorModel, Head, RoleModel } from "./model.js";
import { HIDDEN, networkFrom } from "./network/network.js";

function headsOf(role: Role): Head[] {
  return categoriesOf(role).map((category, column) => ({
    ...{ role, category, column },
    scale: 0.01 * (column + 1),
    bias: column - 7,
    blend: column / 20,
    cuts: BIN_EDGES.map((edge) => edge * 3),
    calibration: { en: { slope: 1.5, intercept: 1 - column }, fr: null },
  }));
}

function roleModel(role: Role, bits: { readonly linear: number; readonly meaning: number }): RoleModel {
  const numbers = (length: number) => Float64Array.from({ length }, (_, at) => (at - length / 3) / 8);
  const table = (rows: number, from: number) =>
    Int8Array.from({ length: COLUMNS * 2 ** rows }, (_, at) => (at * 31 + from) % 256);
  const outputs = categoriesOf(role).length;
  return {
    linear: table(bits.linear, 1),
    linearBits: bits.linear,
    meaning: table(bits.meaning, 2),
    meaningBits: bits.meaning,
    meaningScale: numbers(COLUMNS),
    network: networkFrom({
      inner: numbers(HIDDEN * COLUMNS),
      innerBias: numbers(HIDDEN),
      outer: numbers(outputs * HIDDEN),
      outerBias: numbers(outputs),
    }),
  };
}

/** A small model for tests: every number in it is its own, so that none can stand in for another. */
export const MODEL_UNDER_TEST = {
  trained: "2026-11-25",
  heads: [...headsOf("user"), ...headsOf("assistant")],
  roles: {
    user: roleModel("user", { linear: 3, meaning: 2 }),
    assistant: roleModel("assistant", { linear: 1, meaning: 2 }),
  },
} satisfies Omit<DetectorModel, "digest">;
