/**
 * xoshiro128**: successive unsigned 32-bit words from a state of four words, not all zero.
 * Period 2¹²⁸ − 1; not for secrets.
 *
 * Blackman, D. and Vigna, S. (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47 (4).
 */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const product = Math.imul(b, 5);
    const word = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return word;
  };
}
