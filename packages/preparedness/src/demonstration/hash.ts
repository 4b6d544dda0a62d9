/**
 * A 32-bit mix of two integers (the finaliser of MurmurHash3 by Austin Appleby, public domain): gives fixed
 * properties to simulated people and separate seeds to days. Not for secrets.
 */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The same mix, as a number on [0, 1). */
export function fraction(a: number, b: number): number {
  return mix(a, b) / 2 ** 32;
}
