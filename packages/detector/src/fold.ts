/** The boundary between words in folded text. */
export const BOUNDARY = 0;
/** A segment ends at the first word boundary after this many UTF-16 code units. */
export const SEGMENT_UNITS = 160;
/** A segment ends here even inside a word, so that one endless word costs no more than many. */
const SEGMENT_LIMIT = SEGMENT_UNITS + 64;
/** Room for one folded segment: every code unit may become two codes, and two boundaries. */
export const FOLDED_LIMIT = 2 * SEGMENT_LIMIT + 4;

const SKIP = 1;
const PAIR = 2;
const ZERO = 48;
const SQUASHED_RUN = 2;
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
  return plain > PAIR ? plain : BOUNDARY;
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
  return table;
}

const TABLE = buildTable();

/**
 * Folds text to what the n-grams see, one segment at a time: lower case, no accents, digits as 0, runs of a
 * letter squashed to two, everything else one boundary. It allocates nothing.
 */
export class Folder {
  /** The folded codes of the last segment, from 0 to the length that `fold` returned. */
  readonly codes = new Uint16Array(FOLDED_LIMIT);
  /** Where the next segment starts, in UTF-16 code units. */
  next = 0;

  /**
   * Folds the segment that starts at `start`, with a boundary first and last.
   *
   * @returns how many codes were written; 1 when the segment holds no letter
   */
  fold(text: string, start: number): number {
    const codes = this.codes;
    const end = Math.min(text.length, start + SEGMENT_LIMIT);
    const soft = start + SEGMENT_UNITS;
    let length = 1;
    let last = BOUNDARY;
    let run = 0;
    let at = start;
    codes[0] = BOUNDARY;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const code = TABLE[unit] as number;
      if (code === SKIP) continue;
      if (code === last) {
        if (code === BOUNDARY || ++run > SQUASHED_RUN) continue;
      } else {
        run = 1;
      }
      if (code === PAIR) {
        const pair = PAIRS.get(unit) as readonly [number, number];
        codes[length++] = pair[0];
        codes[length++] = pair[1];
        last = pair[1];
        continue;
      }
      codes[length++] = code;
      last = code;
      if (code === BOUNDARY && at >= soft) break;
    }
    this.next = at < end ? at + 1 : end;
    if (last !== BOUNDARY) codes[length++] = BOUNDARY;
    return length;
  }
}
