import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Folder } from "../fold.js";
import { hashNgrams, ngramHashes } from "../ngrams.js";
import { placeWords } from "./placed-words.js";
import { wordNgrams } from "./word-ngrams.js";

/** The words of the whole text as the text spells them. */
function wordsOf(text: string): string[] {
  return placeWords(text, [0, text.length]).map(({ start, end }) => text.slice(start, end));
}

/** Checks the twin against the fast walk, segment by segment. */
function expectTwins(text: string): void {
  const folder = new Folder();
  const fast = ngramHashes();
  let at = 0;
  do {
    hashNgrams(folder.bytes, folder.fold(text, at), fast);
    const words = wordNgrams(placeWords(text, [at, folder.next]));
    const all = words.flatMap((word) => word.all);
    const telling = words.flatMap((word) => word.telling);
    expect(all.join()).toBe(fast.all.subarray(0, fast.allCount).join());
    expect(telling.join()).toBe(fast.telling.subarray(0, fast.tellingCount).join());
    at = folder.next;
  } while (at < text.length);
}

describe("words with their places", () => {
  test.each([
    ["words end where a boundary begins", "J'ai — peur !!", ["J", "ai", "peur"]],
    [
      "what is skipped inside a word belongs to it",
      "e\u0301te\u0301 sui\u200bcide",
      ["e\u0301te\u0301", "sui\u200bcide"],
    ],
    ["what is skipped before a word does not", "\u200bmort", ["mort"]],
    ["a squashed run belongs to its word", "noooo stoppppp", ["noooo", "stoppppp"]],
    ["an emoji is a word", "mort 😂", ["mort", "😂"]],
    ["nothing has no words", "", []],
    ["separators have no words", " .,;\n", []],
  ])("%s", (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test("a word knows the bytes that the folder made of it", () => {
    expect(placeWords("Œœe 3114", [0, 8]).map(({ bytes }) => String.fromCharCode(...bytes))).toEqual([
      "oeoee",
      "00",
    ]);
  });

  test("a word that a segment cuts ends where the segment does", () => {
    expect(placeWords("ab cdef", [1, 5])).toEqual([
      { start: 1, end: 2, bytes: [98] },
      { start: 3, end: 5, bytes: [99, 100] },
    ]);
  });
});

describe("the n-grams of words", () => {
  test("have the hashes of the fast walk, in its order, for any text", () => {
    const letters = fc.constantFrom(..."aabeé œæßØ.1’\u0301\u200bжД漢😂𝐤ｈ");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(letters, { maxLength: 400 }).map((units) => units.join("")),
    );
    fc.assert(fc.property(text, expectTwins), { numRuns: 25, seed: 11 });
  });

  test("have the hashes of the fast walk in sentences of several segments and in one endless word", () => {
    expectTwins("Parfois j'aimerais ne plus me réveiller, et personne ne le saurait. ".repeat(8));
    expectTwins("xyz".repeat(200));
  });

  test("end with the pair of the word and the one before", () => {
    const [first, second] = wordNgrams(placeWords("a b", [0, 3]));
    const [other] = wordNgrams(placeWords("b", [0, 1]));
    expect(second?.all.slice(0, -1)).toEqual(other?.all.slice(0, -1));
    expect(second?.all.at(-1)).not.toBe(other?.all.at(-1));
    expect(first?.all).toHaveLength(3);
  });
});
