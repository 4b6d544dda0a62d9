import { SIGNS, signHides } from "./sign-hides.js";
import { SMALL_CAPITALS } from "./small-capitals.js";

/** The boundary between words in folded text. */
export const BOUNDARY = 0;
/** A segment ends at the first word boundary after this many UTF-16 code units. */
export const SEGMENT_UNITS = 160;
/** A segment ends here even inside a word, so that one endless word costs no more than many. */
const SEGMENT_LIMIT = SEGMENT_UNITS + 64;
/** Room for one folded segment: every UTF-16 code unit may become three bytes, and two boundaries. */
export const FOLDED_LIMIT = 3 * SEGMENT_LIMIT + 4;

const SKIP = 1;
const PAIR = 2;
/** A boundary that can stand for a letter: `@`, `$`, `!`. */
const SIGN = 3;
const ZERO = 48;
/** Codes from here on take more than one byte. */
const WIDE = 0x80;
const SQUASHED_RUN = 2;
/** So many words of one letter in a row are a word spelled out; French has up to three (“il n’y a”). */
const SPELLED = 4;
/** First half of the mathematical letters, which lie beyond one UTF-16 code unit. */
const MATHEMATICAL = 0xd835;
const PAIRS = new Map<number, readonly [number, number]>(
  (["œoe", "Œoe", "æae", "Æae", "ßss", "ﬁfi", "ﬂfl"] as const).map((entry) => [
    entry.charCodeAt(0),
    [entry.charCodeAt(1), entry.charCodeAt(2)],
  ]),
);
/** Letters that Unicode does not decompose, with the letter that readers see in them. */
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ["øØ", "o"],
  ["đĐð", "d"],
  ["łŁ", "l"],
  ["ħĦ", "h"],
  ["ıİ", "i"],
];

function isLetterOrDigit(text: string): boolean {
  return /[\p{L}\p{N}\p{So}\p{Cs}]/u.test(text);
}

function foldOne(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const letter = String.fromCharCode(code);
  if (/[\p{M}\p{Cf}]/u.test(letter)) return SKIP;
  if (!isLetterOrDigit(letter)) return BOUNDARY;
  if (/\p{N}/u.test(letter)) return ZERO;
  const plain = letter.normalize("NFKD").toLowerCase().charCodeAt(0);
  return plain > SIGN ? plain : BOUNDARY;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < 0x10000; code++) {
    const ideographOrSyllable = code >= 0x3100 && code < 0xd800;
    table[code] = ideographOrSyllable ? code : foldOne(code);
  }
  for (const [letters, plain] of LOOKALIKES) {
    for (const letter of letters) table[letter.charCodeAt(0)] = plain.charCodeAt(0);
  }
  for (const code of PAIRS.keys()) table[code] = PAIR;
  for (const sign of SIGNS) table[sign.charCodeAt(0)] = SIGN;
  return table;
}

const TABLE = buildTable();

/** 1 for Greek, Cyrillic and mathematical letters and for small capitals: their letters pass for Latin ones. */
const PASSES_FOR_LATIN = new Uint8Array(0x10000).fill(1, 0x370, 0x530);
PASSES_FOR_LATIN[MATHEMATICAL] = 1;
for (const letter of SMALL_CAPITALS.keys()) PASSES_FOR_LATIN[letter.charCodeAt(0)] = 1;

/**
 * Folds text to what the n-grams see, one segment at a time: lower case, no accents, digits as 0, runs of a
 * letter squashed to two, everything else one boundary; as UTF-8 bytes, in which a boundary is 0. It allocates
 * nothing. A surrogate is written as a letter of its own in three bytes, so that nothing else reads the same.
 */
export class Folder {
  /** The folded bytes of the last segment, from 0 to the length that `fold` returned. */
  readonly bytes: Uint8Array;
  /** Where the next segment starts, in UTF-16 code units. */
  next = 0;
  /** The last segment may hide a word: letters one by one, digits or signs for letters, letters of another alphabet. */
  hiding = false;
  /** Words of one letter in a row, up to the last word that ended. */
  #singles = 0;

  /** @param bytes where to write; it needs room for FOLDED_LIMIT */
  constructor(bytes: Uint8Array = new Uint8Array(FOLDED_LIMIT)) {
    this.bytes = bytes;
  }

  /**
   * Folds the segment that starts at `start`, with a boundary first and last.
   *
   * @returns how many bytes were written; 1 when the segment holds no letter
   */
  fold(text: string, start: number): number {
    const bytes = this.bytes;
    const end = Math.min(text.length, start + SEGMENT_LIMIT);
    let length = 1;
    let last = BOUNDARY;
    let run = 1;
    let letters = 0;
    let digits = 0;
    let before = 0;
    let at = start;
    bytes[0] = BOUNDARY;
    this.#singles = 0;
    this.hiding = false;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const code = TABLE[unit] as number;
      if (code > ZERO && code < WIDE && code !== last) {
        bytes[length++] = code;
        letters++;
        last = code;
        run = 1;
      } else if (code === BOUNDARY || code === SIGN) {
        if (code === SIGN && !this.hiding) this.hiding = signHides(text, at);
        if (letters === 0) continue;
        this.#endWord(letters, digits, before);
        bytes[length++] = BOUNDARY;
        last = BOUNDARY;
        letters = 0;
        digits = 0;
        if (at >= start + SEGMENT_UNITS) break;
      } else if (code !== SKIP) {
        run = code === last ? run + 1 : 1;
        if (run > SQUASHED_RUN) continue;
        if (code === ZERO && digits++ === 0) before = letters;
        letters++;
        if (code < WIDE && code !== PAIR) bytes[length++] = code;
        else length = this.#writeRare(length, code, unit);
        last = code === PAIR ? (bytes[length - 1] as number) : code;
      }
    }
    this.next = at < end ? at + 1 : end;
    if (letters === 0) return length;
    this.#endWord(letters, digits, before);
    bytes[length] = BOUNDARY;
    return length + 1;
  }

  /** Writes a ligature as its two letters, or a code of more than one byte; returns the place after it. */
  #writeRare(at: number, code: number, unit: number): number {
    if (code !== PAIR) {
      if (PASSES_FOR_LATIN[code] === 1) this.hiding = true;
      return writeWide(this.bytes, at, code);
    }
    const [first, second] = PAIRS.get(unit) as readonly [number, number];
    this.bytes[at] = first;
    this.bytes[at + 1] = second;
    return at + 2;
  }

  /** Notes whether the word that ends here is the last of one spelled out, or mixes letters and digits. */
  #endWord(letters: number, digits: number, before: number): void {
    this.#singles = letters === 1 ? this.#singles + 1 : 0;
    if (this.#singles === SPELLED || mixes(letters, digits, before)) this.hiding = true;
  }
}

/**
 * A word of letters and digits that is more than a number with a unit (`4am`, `14th`) or a letter with a number (`x7`).
 *
 * @param letters how many letters and digits it has
 * @param digits how many of them are digits
 * @param before how many letters it has before the first digit
 */
function mixes(letters: number, digits: number, before: number): boolean {
  return digits > 0 && letters - digits > (before === 0 ? 2 : 1);
}

/** Writes a code of 0x80 and more in two or three bytes; returns the place after it. */
function writeWide(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x800) {
    bytes[at] = 0xc0 | (code >> 6);
    bytes[at + 1] = 0x80 | (code & 0x3f);
    return at + 2;
  }
  bytes[at] = 0xe0 | (code >> 12);
  bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  bytes[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}
