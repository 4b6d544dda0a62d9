import { BOUNDARY, FOLDED_LIMIT } from "./fold.js";

const LETTER = 0x9e3779b1;
const STEP = 0x01000193 ^ 0x5bd1e994;
const MIX = 0x85ebca6b;
const SEED_3 = 0x1b873593;
const SEED_4 = 0x27d4eb2f;
const SEED_5 = 0x165667b1;
const SEED_WORD = 0x3243f6a8;
const SEED_PAIR = 0x7f4a7c15;
/** At most three character n-grams and two word n-grams end at one folded code. */
export const NGRAM_LIMIT = 5 * FOLDED_LIMIT;

function row(hash: number, shift: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), MIX);
  return Math.imul(mixed ^ (mixed >>> 13), LETTER) >>> shift;
}

/**
 * Hashes the character 3-, 4- and 5-grams within words (word boundaries count as characters) and the word
 * 1- and 2-grams of a folded segment to rows of a table, in one pass.
 *
 * @param codes a folded segment: a boundary, letters, …, a boundary
 * @param rows receives the row of each n-gram; needs room for NGRAM_LIMIT
 * @returns how many rows were written
 */
export function hashNgrams(codes: Uint16Array, rows: Int32Array, { length, bits }: HashShape): number {
  const shift = 32 - bits;
  let count = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  let one = Math.imul(BOUNDARY + 1, LETTER);
  let letters = 1;
  let word = 0;
  let previous = SEED_PAIR;
  for (let at = 1; at < length; at++) {
    const code = codes[at] as number;
    const letter = Math.imul(code + 1, LETTER);
    five = (Math.imul(four, STEP) + letter) | 0;
    four = (Math.imul(three, STEP) + letter) | 0;
    three = (Math.imul(two, STEP) + letter) | 0;
    two = (Math.imul(one, STEP) + letter) | 0;
    one = letter;
    letters++;
    if (letters >= 3) rows[count++] = row(three ^ SEED_3, shift);
    if (letters >= 4) rows[count++] = row(four ^ SEED_4, shift);
    if (letters >= 5) rows[count++] = row(five ^ SEED_5, shift);
    if (code !== BOUNDARY) {
      word = (Math.imul(word, STEP) + letter) | 0;
      continue;
    }
    rows[count++] = row(word ^ SEED_WORD, shift);
    rows[count++] = row((Math.imul(previous, STEP) + word) | 0, shift);
    previous = word ^ SEED_PAIR;
    word = 0;
    letters = 1;
  }
  return count;
}

/** How much of the folded segment to read, and the size of the table as a power of two. */
export type HashShape = { readonly length: number; readonly bits: number };
