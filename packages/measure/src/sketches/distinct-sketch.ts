/** Leading hash bits that choose a register. */
export const INDEX_BITS = 12;
export const REGISTERS = 2 ** INDEX_BITS;
/** Hash bits after the index that a register ranks; a rank is 1 … RANK_BITS + 1. */
export const RANK_BITS = 36;
/** Distinct hashes kept one by one before the sketch turns to registers. */
export const EXACT_CAPACITY = 256;

/**
 * A mergeable count of distinct things, seen only as 64-bit hashes (HyperLogLog with 4096 registers, exact up
 * to 256 distinct hashes). Only the 48 leading bits matter. Its form depends on the set of hashes alone, not
 * on the order or the merges that brought them.
 *
 * Flajolet, P., Fusy, É., Gandouet, O. and Meunier, F. (2007), HyperLogLog, AofA 07, 137–156; the exact form
 * at small counts follows Heule, S., Nunkesser, M. and Hall, A. (2013), HyperLogLog in practice, EDBT.
 */
export interface DistinctSketch {
  /** The 48-bit hash prefixes seen, while `registers` is null; empty afterwards. */
  readonly hashes: Set<number>;
  /** Highest rank seen by each register, once there are more than 256 hashes. */
  registers: Uint8Array | null;
}

/** A sketch of nothing. */
export function emptySketch(): DistinctSketch {
  return { hashes: new Set(), registers: null };
}
