const MASK = 0xffff_ffff_ffff_ffffn;

/**
 * A 64-bit word for a seed. Whole numbers are taken as they are, other numbers by their IEEE 754 bits, and
 * strings by 64-bit FNV-1a over their UTF-16 code units, low byte first.
 *
 * Fowler, G., Noll, L. C., Vo, K.-P. and Eastlake, D. (2019), The FNV non-cryptographic hash algorithm.
 */
export function seedWord(seed: number | string): bigint {
  if (typeof seed === "string") return fnv1a(seed);
  if (Number.isSafeInteger(seed)) return BigInt(seed) & MASK;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, seed);
  return bits.getBigUint64(0);
}

function fnv1a(text: string): bigint {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = ((hash ^ BigInt(unit & 0xff)) * 0x100_0000_01b3n) & MASK;
    hash = ((hash ^ BigInt(unit >> 8)) * 0x100_0000_01b3n) & MASK;
  }
  return hash;
}
