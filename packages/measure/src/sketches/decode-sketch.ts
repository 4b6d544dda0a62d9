import { type MeasureProblem, problem } from "../problem.js";
import { type DistinctSketch, EXACT_CAPACITY, RANK_BITS, REGISTERS } from "./distinct-sketch.js";
import { EXACT_FORM, PACKED_BYTES, PREFIX_BYTES, REGISTER_FORM } from "./encode-sketch.js";

/** The sketch in these bytes (see `encodeSketch`), or problem `malformed` when `encodeSketch` cannot have made them. */
export function decodeSketch(bytes: Uint8Array): DistinctSketch | MeasureProblem {
  if (bytes[0] === EXACT_FORM) return decodeHashes(bytes);
  if (bytes[0] === REGISTER_FORM) return decodeRegisters(bytes);
  return problem("malformed", "bytes");
}

function decodeHashes(bytes: Uint8Array): DistinctSketch | MeasureProblem {
  const count = (bytes.length - 1) / PREFIX_BYTES;
  if (!Number.isInteger(count) || count > EXACT_CAPACITY) return problem("malformed", "bytes");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hashes = new Set<number>();
  for (let place = 0, before = -1; place < count; place++) {
    const offset = 1 + place * PREFIX_BYTES;
    const hash = view.getUint16(offset) * 0x1_0000_0000 + view.getUint32(offset + 2);
    if (hash <= before) return problem("malformed", "bytes", offset);
    hashes.add(hash);
    before = hash;
  }
  return { hashes, registers: null };
}

function decodeRegisters(bytes: Uint8Array): DistinctSketch | MeasureProblem {
  if (bytes.length !== 1 + PACKED_BYTES) return problem("malformed", "bytes");
  const registers = new Uint8Array(REGISTERS);
  for (let group = 0; group < REGISTERS / 4; group++) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(1 + group * 3, 4 + group * 3);
    registers.set([a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63], group * 4);
  }
  const bad = registers.findIndex((rank) => rank > RANK_BITS + 1);
  return bad < 0 ? { hashes: new Set(), registers } : problem("malformed", "bytes", bad);
}
