import type { Category, ResponseCategory, Role } from "./categories.js";
import type { RoleTables } from "./kernel/kernel.js";
import type { Network } from "./network/network.js";

/** A language that the model was trained for. */
export type Language = "en" | "fr";

/** Turns a score into a probability: 1 / (1 + e^−(slope × score + intercept)). */
export type Calibration = { readonly slope: number; readonly intercept: number };

/** One head: a column of the linear table and a row of the network, what brings them to a score, its cut points. */
export type Head = {
  readonly role: Role;
  readonly category: Category | ResponseCategory;
  /** Column of the linear table, 0…15; also the row of the network's output. */
  readonly column: number;
  /** Weight of one int8 step of the linear table. */
  readonly scale: number;
  readonly bias: number;
  /** Share of the network in the score, in [0, 1]; the rest is linear. */
  readonly blend: number;
  /** Ascending scores at the quantiles BIN_EDGES of benign development text. */
  readonly cuts: readonly number[];
  /** By language; null where development text had too few positives to calibrate on. */
  readonly calibration: Readonly<Record<Language, Calibration | null>>;
};

/** What a role's texts are read with. */
export type RoleModel = RoleTables & {
  /** Weight of one int8 step of each column of the table of meanings. */
  readonly meaningScale: Float64Array;
  readonly network: Network;
};

/** A model as read from its file. */
export type DetectorModel = {
  /** Day on which the training data were frozen, YYYY-MM-DD. */
  readonly trained: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  readonly heads: readonly Head[];
  readonly roles: Readonly<Record<Role, RoleModel>>;
};
