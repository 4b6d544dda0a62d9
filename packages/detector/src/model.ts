import type { Category, ResponseCategory, Role } from "./categories.js";

/** One linear head: a column of the table, what brings its sums to scores, and its cut points. */
export type Head = {
  readonly role: Role;
  readonly category: Category | ResponseCategory;
  /** Column of the table, 0…15. */
  readonly column: number;
  /** Weight of one int8 step. */
  readonly scale: number;
  readonly bias: number;
  /** Ascending scores at the quantiles BIN_EDGES of benign development text. */
  readonly cuts: readonly number[];
};

/** A model as read from its file. */
export type DetectorModel = {
  /** Day on which the training data were frozen, YYYY-MM-DD. */
  readonly trained: string;
  /** SHA-256 of the content, in hexadecimal. */
  readonly digest: string;
  /** The table has 2^bits rows. */
  readonly bits: number;
  readonly heads: readonly Head[];
  /** int8 weights, 16 columns a row. */
  readonly table: Int8Array;
};
