import { SMALL_CAPITALS } from "./small-capitals.js";

/** Small capitals, Greek and Cyrillic letters with the Latin letter that a reader sees in them. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ...SMALL_CAPITALS,
  ...(
    [
      ["аα", "a"],
      ["еєёε", "e"],
      ["оοσ", "o"],
      ["рρ", "p"],
      ["сς", "c"],
      ["уγυ", "y"],
      ["хχ", "x"],
      ["іїιɩ", "i"],
      ["ј", "j"],
      ["ѕ", "s"],
      ["кκ", "k"],
      ["мμ", "m"],
      ["нη", "n"],
      ["тτ", "t"],
      ["вβ", "b"],
      ["ԁ", "d"],
      ["ω", "w"],
      ["ν", "v"],
      ["һ", "h"],
      ["ӏ", "l"],
    ] as const
  ).flatMap(([letters, plain]) => [...letters].map((letter) => [letter, plain] as const)),
]);
const LEET = new Map([
  ["0", "o"],
  ["1", "i"],
  ["3", "e"],
  ["4", "a"],
  ["5", "s"],
  ["7", "t"],
  ["8", "b"],
  ["@", "a"],
  ["$", "s"],
  ["!", "i"],
]);
const OTHER_ALPHABET = /[\u0250-\u02af\u0370-\u052f\u1d00-\u1d7f\ua730\ua731\ua7af]/g;
const SPELLED_OUT = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·]{1,2}\p{L}(?![\p{L}\p{N}])){3,}/gu;
/** A run of letters, digits and signs. */
const LEET_RUN = /[a-z0-9@$!]+/g;
/** A number with a unit or a letter before it: `3pm`, `x7`, but not `k1ll`. */
const NUMBER = /^(?:[a-z]\d+|\d+[a-z]{0,2})$/;
/** Marks beyond these are decoration; normalising thousands of them in a row takes time that grows with its square. */
const PILED_MARKS = /(\p{M}{8})\p{M}+/gu;
/** Longer texts are viewed in part: hiding a word takes few letters. */
const LONGEST = 20_000;

/**
 * A second view of a text that may hide a word: letters of other alphabets and wide or mathematical ones as the
 * Latin letters that they pass for (NFKC and a table), digits and signs inside a word as the letters that they
 * stand for, letters spelled out one by one joined. It is scored beside the text itself, never instead.
 */
export function plainView(text: string): string {
  const latin = text
    .slice(0, LONGEST)
    .replace(PILED_MARKS, "$1")
    .normalize("NFKC")
    .toLowerCase()
    .replace(OTHER_ALPHABET, (letter) => LOOKALIKES.get(letter) ?? letter);
  const joined = latin.replace(SPELLED_OUT, (letters) => letters.replace(/[^\p{L}]/gu, ""));
  return joined.replace(LEET_RUN, unleet);
}

function unleet(word: string): string {
  let end = word.length;
  while (word[end - 1] === "!") end--;
  const body = word.slice(0, end);
  if (!/[a-z]/.test(body) || !/[013-578@$!]/.test(body) || NUMBER.test(body)) return word;
  return Array.from(body, (letter) => LEET.get(letter) ?? letter).join("") + word.slice(end);
}
