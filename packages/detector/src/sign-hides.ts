/** Signs that can stand for a letter: an a, an s, an i. */
export const SIGNS = "@$!";

const AT = 0x40;
const DOLLAR = 0x24;
const EXCLAMATION = 0x21;
const SPACE = 0x20;
const DOT = 0x2e;
const DASH = 0x2d;
const COLON = 0x3a;
/** A variable may have a letter or two; a word that begins with s has three letters and more: `$hit`. */
const FEWEST_AFTER = 2;
/** No label of a domain is longer, and no other word needs to be looked at so far. */
const FARTHEST = 63;
/** What can follow an s at the beginning of a word, in English and French: `$uicide`, not `$file` or `$dest`. */
const AFTER_S = new Set(Array.from("acehiklmnopqtuwy", (letter) => letter.charCodeAt(0)));
/** What stands before or after a variable of a program, and hardly ever a word of a sentence. */
const CODE = new Set(Array.from('$@()[]{}<>=;/\\|&+*#_`"~^%:', (sign) => sign.charCodeAt(0)));

/**
 * Whether the sign at a place stands for a letter of a disguised word: between two letters (`k!ll`, `p@ssword`, `a$$hole`),
 * or as the s at the beginning of a word (`$uicide`). Marks at the ends of words, sentences without a space between
 * them, prices, mentions, e-mail addresses and variables of programs are none. It allocates nothing, and looks at a
 * few characters around the place.
 *
 * @param at the place of an `@`, `$` or `!` in UTF-16 code units
 */
export function signHides(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const doubled = sign !== EXCLAMATION && text.charCodeAt(at + 1) === sign;
  const next = doubled ? at + 2 : at + 1;
  const after = text.charCodeAt(next);
  if (!isLetter(after)) return false;
  if (!isLetter(before)) return sign === DOLLAR && !doubled && opensWord(text, at);
  if (isCapital(after) && !isCapital(before)) return false;
  return sign !== AT || !isAddress(text, next);
}

/** A dollar before a word that could begin with s, where no program is to be seen. */
function opensWord(text: string, at: number): boolean {
  let from = at - 1;
  while (at - from < FARTHEST && text.charCodeAt(from) === SPACE) from--;
  const before = text.charCodeAt(from);
  if (CODE.has(before) || (isDigit(before) && from === at - 1)) return false;
  if (!AFTER_S.has(text.charCodeAt(at + 1))) return false;
  let end = at + 1;
  while (end - at < FARTHEST && isDomainUnit(text.charCodeAt(end))) end++;
  if (end - at <= FEWEST_AFTER) return false;
  if (text.charCodeAt(end) === DOT && isLetter(text.charCodeAt(end + 1))) return false;
  while (end - at < FARTHEST && text.charCodeAt(end) === SPACE) end++;
  return !CODE.has(text.charCodeAt(end));
}

/** What follows an `@` is a domain (`exemple.fr`) or a machine (`serveur:/`). */
function isAddress(text: string, from: number): boolean {
  let end = from;
  while (end - from < FARTHEST && isDomainUnit(text.charCodeAt(end))) end++;
  const after = text.charCodeAt(end);
  return after === COLON || (after === DOT && isLetter(text.charCodeAt(end + 1)));
}

function isDomainUnit(unit: number): boolean {
  return unit === DASH || isDigit(unit) || isLetter(unit);
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** A letter of A to Z: whoever writes words in signs has left accents out. */
function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}
