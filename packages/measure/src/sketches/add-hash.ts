import { type DistinctSketch, EXACT_CAPACITY, RANK_BITS, REGISTERS } from "./distinct-sketch.js";

const RANK_RANGE = 2 ** RANK_BITS;
const HIGH_RANK_BITS = 20;

/**
 * Adds one 64-bit hash, given as its high and low 32-bit halves, to the sketch in place. The hash must be
 * uniform (a keyed hash of an identifier, not the identifier).
 */
export function addHash(sketch: DistinctSketch, high: number, low: number): void {
  addPrefix(sketch, (high >>> 0) * 0x1_0000 + (low >>> 16));
}

/** Adds a 48-bit hash prefix in place. */
export function addPrefix(sketch: DistinctSketch, prefix: number): void {
  if (sketch.registers !== null) {
    raise(sketch.registers, prefix);
    return;
  }
  sketch.hashes.add(prefix);
  if (sketch.hashes.size <= EXACT_CAPACITY) return;
  const registers = new Uint8Array(REGISTERS);
  for (const hash of sketch.hashes) raise(registers, hash);
  sketch.hashes.clear();
  sketch.registers = registers;
}

function raise(registers: Uint8Array, prefix: number): void {
  const index = Math.floor(prefix / RANK_RANGE);
  const rank = rankOf(prefix - index * RANK_RANGE);
  if (rank > (registers[index] ?? 0)) registers[index] = rank;
}

/** One more than the leading zeros of the 36 rank bits. */
function rankOf(bits: number): number {
  const high = Math.floor(bits / 0x1_0000);
  if (high > 0) return Math.clz32(high) - (32 - HIGH_RANK_BITS) + 1;
  return HIGH_RANK_BITS + Math.clz32(bits) - 16 + 1;
}
