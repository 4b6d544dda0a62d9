import { Folder } from "../fold.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";

/** Bands of a signature: texts that are equal in one whole band fall into one bucket. */
export const BANDS = 8;
/** Slots of one band. */
export const BAND_SLOTS = 4;
/** Slots of a signature. */
export const SLOTS = BANDS * BAND_SLOTS;
/** A text with fewer distinct n-grams, some seven words, is what people say alike without knowing of each other. */
const FEWEST_NGRAMS = 36;

const SLOT_BITS = 5;
const EMPTY = 0xffffffff;
const MIX_1 = 0x85ebca6b;
const MIX_2 = 0xc2b2ae35;
const PLACE = 0x9e3779b1;
const TRY = 0x7feb352d;
/** Room to tell FEWEST_NGRAMS distinct n-grams apart. */
const SEEN = 256;

/** Signs texts so that texts with mostly the same n-grams get mostly the same slots. One serves one thread. */
export type TextSigner = {
  /**
   * The signature of a text: SLOTS unsigned numbers, or null for a text with fewer than FEWEST_NGRAMS distinct n-grams.
   * The share of equal slots of two signatures estimates the Jaccard similarity of the two sets of n-grams.
   */
  sign(text: string): Uint32Array | null;
};

/** A bijection of 32-bit numbers that depends on a seed: n-grams in an order that only its holder knows. */
function scattered(hash: number, seed: number): number {
  const once = Math.imul(hash ^ seed ^ ((hash ^ seed) >>> 16), MIX_1);
  const twice = Math.imul(once ^ (once >>> 13), MIX_2);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/**
 * A signer: one-permutation MinHash over the telling n-grams that the detector reads (`hashNgrams`: characters 4
 * within words, words 1 and 2), densified.
 *
 * Each n-gram is scattered by a seeded bijection; its leading bits say its slot, and a slot keeps the smallest (Broder
 * 1997, “On the resemblance and containment of documents”; Li, Owen & Zhang 2012, “One permutation hashing”). An empty
 * slot takes the value of a slot chosen by a hash of its place and of the attempt, the same for every text, until one is
 * found that is not empty (Shrivastava 2017, “Optimal densification for fast and accurate minwise hashing”). Random
 * hyperplanes (Charikar 2002) estimate an angle instead; slots can be cut into bands, which is what buckets need.
 *
 * @param seed any 32-bit number; signatures of two seeds have nothing in common
 */
export function textSigner(seed: number): TextSigner {
  const folder = new Folder();
  const ngrams = ngramHashes();
  const lowest = new Uint32Array(SLOTS);
  const seen = new Uint32Array(SEEN);

  function read(text: string): number {
    let distinct = 0;
    let at = 0;
    do {
      hashNgrams(folder.bytes, folder.fold(text, at), ngrams);
      for (let place = 0; place < ngrams.tellingCount; place++) {
        const value = scattered(ngrams.telling[place] as number, seed);
        const slot = value >>> (32 - SLOT_BITS);
        if (value < (lowest[slot] as number)) lowest[slot] = value;
        if (distinct < FEWEST_NGRAMS && isNew(value)) distinct++;
      }
      at = folder.next;
    } while (at < text.length);
    return distinct;
  }

  function isNew(value: number): boolean {
    const stored = value === 0 ? 1 : value;
    let at = value % SEEN;
    while (seen[at] !== 0) {
      if (seen[at] === stored) return false;
      at = (at + 1) % SEEN;
    }
    seen[at] = stored;
    return true;
  }

  return {
    sign(text) {
      lowest.fill(EMPTY);
      seen.fill(0);
      return read(text) < FEWEST_NGRAMS ? null : densified(lowest);
    },
  };
}

/** Every slot filled; at least one of `lowest` is. */
function densified(lowest: Uint32Array): Uint32Array {
  const full = lowest.slice();
  for (let slot = 0; slot < SLOTS; slot++) {
    for (let attempt = 1; full[slot] === EMPTY; attempt++) {
      full[slot] = lowest[scattered(Math.imul(slot + 1, PLACE), Math.imul(attempt, TRY)) % SLOTS] as number;
    }
  }
  return full;
}

/** The share of equal slots: an estimate of the Jaccard similarity of the two texts' n-grams. */
export function resemblance(one: Uint32Array, other: Uint32Array): number {
  let equal = 0;
  for (let slot = 0; slot < SLOTS; slot++) if (one[slot] === other[slot]) equal++;
  return equal / SLOTS;
}
