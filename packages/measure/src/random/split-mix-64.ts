const MASK = 0xffff_ffff_ffff_ffffn;

/**
 * SplitMix64: successive 64-bit words from a 64-bit seed; used to spread a seed over a larger state.
 *
 * Steele, G. L., Lea, D. and Flood, C. H. (2014), Fast splittable pseudorandom number generators, OOPSLA.
 */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & MASK;
  return () => {
    state = (state + 0x9e37_79b9_7f4a_7c15n) & MASK;
    let word = state;
    word = ((word ^ (word >> 30n)) * 0xbf58_476d_1ce4_e5b9n) & MASK;
    word = ((word ^ (word >> 27n)) * 0x94d0_49bb_1331_11ebn) & MASK;
    return word ^ (word >> 31n);
  };
}
