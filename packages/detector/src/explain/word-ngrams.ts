import { BOUNDARY } from "../fold.js";
import { hashNgrams, type NgramHashes, ngramHashes } from "../ngrams.js";
import type { PlacedWord } from "./placed-words.js";

/** The hashes of the n-grams that a word brings; the last of each list is its pair with the word before. */
export type WordNgrams = {
  readonly word: PlacedWord;
  readonly all: readonly number[];
  readonly telling: readonly number[];
};

/**
 * The n-grams of a segment, word by word, in the order in which `hashNgrams` writes them for the whole segment:
 * no n-gram of characters reaches over a boundary, and a pair depends on the word before and nothing else.
 *
 * @param words the words of one segment, in order
 */
export function wordNgrams(words: readonly PlacedWord[]): WordNgrams[] {
  const room = ngramHashes();
  return words.map((word, at) => {
    const before = words[at - 1]?.bytes;
    if (before === undefined) return { word, ...hashesOf([word.bytes], room) };
    const known = hashesOf([before], room);
    const { all, telling } = hashesOf([before, word.bytes], room);
    return { word, all: all.slice(known.all.length), telling: telling.slice(known.telling.length) };
  });
}

function hashesOf(
  words: readonly (readonly number[])[],
  room: NgramHashes,
): Pick<WordNgrams, "all" | "telling"> {
  const bytes = Uint8Array.from([BOUNDARY, ...words.flatMap((word) => [...word, BOUNDARY])]);
  hashNgrams(bytes, bytes.length, room);
  return {
    all: [...room.all.subarray(0, room.allCount)],
    telling: [...room.telling.subarray(0, room.tellingCount)],
  };
}
