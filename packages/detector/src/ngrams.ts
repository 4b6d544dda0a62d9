import { BOUNDARY, FOLDED_LIMIT } from "./fold.js";

const LETTER = 0x9e3779b1;
const STEP = 0x01000193 ^ 0x5bd1e994;
const MIX = 0x85ebca6b;
const SEED_3 = 0x1b873593;
const SEED_4 = 0x27d4eb2f;
const SEED_5 = 0x165667b1;
const SEED_WORD = 0x3243f6a8;
const SEED_PAIR = 0x7f4a7c15;
/** At most three character n-grams and two word n-grams end at one folded byte. */
export const NGRAM_LIMIT = 5 * FOLDED_LIMIT;

/** Where the hashes of a segment's n-grams go: all of them, and those that carry meaning on their own. */
export type NgramHashes = {
  /** Every n-gram: characters 3, 4 and 5 within words, words 1 and 2. */
  readonly all: Int32Array;
  /** Characters 4, words 1 and 2. */
  readonly telling: Int32Array;
  /** How many of `all` were written last. */
  allCount: number;
  /** How many of `telling` were written last. */
  tellingCount: number;
};

/** Room for the n-grams of one segment. */
export function ngramHashes(): NgramHashes {
  return {
    all: new Int32Array(NGRAM_LIMIT),
    telling: new Int32Array(3 * FOLDED_LIMIT),
    allCount: 0,
    tellingCount: 0,
  };
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), MIX);
  return Math.imul(once ^ (once >>> 13), LETTER);
}

/**
 * Hashes the character 3-, 4- and 5-grams within words (word boundaries count as characters) and the word
 * 1- and 2-grams of a folded segment, in one pass over its bytes. The leading bits of a hash are its row in a
 * table. `assembly/kernel.ts` is the same walk in WebAssembly: change both or neither.
 *
 * @param bytes a folded segment: a boundary, letters, …, a boundary
 */
export function hashNgrams(bytes: Uint8Array, length: number, into: NgramHashes): void {
  const { all, telling } = into;
  let count = 0;
  let tells = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  let one = Math.imul(BOUNDARY + 1, LETTER);
  let letters = 1;
  let word = 0;
  let previous = SEED_PAIR;
  for (let at = 1; at < length; at++) {
    const byte = bytes[at] as number;
    const letter = Math.imul(byte + 1, LETTER);
    five = (Math.imul(four, STEP) + letter) | 0;
    four = (Math.imul(three, STEP) + letter) | 0;
    three = (Math.imul(two, STEP) + letter) | 0;
    two = (Math.imul(one, STEP) + letter) | 0;
    one = letter;
    letters++;
    if (letters >= 3) all[count++] = mixed(three ^ SEED_3);
    if (letters >= 4) telling[tells++] = all[count++] = mixed(four ^ SEED_4);
    if (letters >= 5) all[count++] = mixed(five ^ SEED_5);
    if (byte !== BOUNDARY) {
      word = (Math.imul(word, STEP) + letter) | 0;
      continue;
    }
    telling[tells++] = all[count++] = mixed(word ^ SEED_WORD);
    telling[tells++] = all[count++] = mixed((Math.imul(previous, STEP) + word) | 0);
    previous = word ^ SEED_PAIR;
    word = 0;
    letters = 1;
  }
  into.allCount = count;
  into.tellingCount = tells;
}
