import { COLUMNS } from "../accumulate.js";
import type { Role } from "../categories.js";
import type { Network, NetworkRunner } from "../network/network.js";

/** Sums of one segment: 16 of the linear table, then 16 of the table of meanings. */
export const SUMS = 2 * COLUMNS;

/** Both tables of a role: int8 weights, 16 columns a row, 2^bits rows. */
export type RoleTables = {
  readonly linear: Int8Array;
  readonly linearBits: number;
  readonly meaning: Int8Array;
  readonly meaningBits: number;
};

/** What a kernel reads with: the tables and the network of each role. */
export type KernelModel = Readonly<Record<Role, RoleTables & { readonly network: Network }>>;

/** What sums the weights of a folded segment and runs the networks. Two are there, equal to the bit: plain TypeScript and WebAssembly. */
export type Kernel = {
  /** Where the folded bytes of a segment are to be written. */
  readonly bytes: Uint8Array;
  /** Two places of SUMS sums, so that a segment is read beside the one before it. */
  readonly sums: readonly [Int32Array, Int32Array];
  /**
   * Sums the rows of the segment in `bytes`.
   *
   * @param length bytes of the segment
   * @param place which of `sums` to write over
   * @returns n-grams of the linear table × 65,536 + n-grams of the table of meanings
   */
  sum(role: Role, length: number, place: 0 | 1): number;
  readonly networks: Readonly<Record<Role, NetworkRunner>>;
};
