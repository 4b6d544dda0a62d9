import { type DistinctSketch, REGISTERS } from "./distinct-sketch.js";

/** First byte of an encoded sketch: the form and its version. */
export const EXACT_FORM = 0x11;
export const REGISTER_FORM = 0x12;
export const PREFIX_BYTES = 6;
export const PACKED_BYTES = (REGISTERS * 6) / 8;

/**
 * Bytes of a sketch; equal sets of hashes give equal bytes. Up to 256 hashes: 1 byte of form, then the 48-bit
 * prefixes, big-endian, ascending (10 hashes take 61 bytes). After: 1 byte of form, then the 4096 registers
 * in 6 bits each, first register in the highest bits (3073 bytes).
 */
export function encodeSketch(sketch: DistinctSketch): Uint8Array {
  return sketch.registers === null ? encodeHashes(sketch.hashes) : encodeRegisters(sketch.registers);
}

function encodeHashes(hashes: ReadonlySet<number>): Uint8Array {
  const bytes = new Uint8Array(1 + hashes.size * PREFIX_BYTES);
  const view = new DataView(bytes.buffer);
  bytes[0] = EXACT_FORM;
  for (const [place, hash] of [...hashes].sort((left, right) => left - right).entries()) {
    view.setUint16(1 + place * PREFIX_BYTES, Math.floor(hash / 0x1_0000_0000));
    view.setUint32(3 + place * PREFIX_BYTES, hash % 0x1_0000_0000);
  }
  return bytes;
}

function encodeRegisters(registers: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + PACKED_BYTES);
  bytes[0] = REGISTER_FORM;
  for (let group = 0; group < REGISTERS / 4; group++) {
    const [a = 0, b = 0, c = 0, d = 0] = registers.subarray(group * 4, group * 4 + 4);
    bytes[1 + group * 3] = (a << 2) | (b >> 4);
    bytes[2 + group * 3] = (b << 4) | (c >> 2);
    bytes[3 + group * 3] = (c << 6) | d;
  }
  return bytes;
}
