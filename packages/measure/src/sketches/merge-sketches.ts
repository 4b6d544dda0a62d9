import { addPrefix } from "./add-hash.js";
import { type DistinctSketch, emptySketch } from "./distinct-sketch.js";

/** A new sketch of everything seen by either: commutative, associative, idempotent. */
export function mergeSketches(left: DistinctSketch, right: DistinctSketch): DistinctSketch {
  const merged = emptySketch();
  if (left.registers !== null || right.registers !== null) merged.registers = higher(left, right);
  for (const sketch of [left, right]) {
    for (const hash of sketch.hashes) addPrefix(merged, hash);
  }
  return merged;
}

function higher(left: DistinctSketch, right: DistinctSketch): Uint8Array | null {
  const registers = (left.registers ?? right.registers)?.slice() ?? null;
  const other = left.registers === null ? null : right.registers;
  if (registers === null || other === null) return registers;
  for (let index = 0; index < registers.length; index += 1) {
    const rank = other[index] as number;
    if (rank > (registers[index] as number)) registers[index] = rank;
  }
  return registers;
}
