import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { similarPairs } from "./similar-pairs.js";

describe("similar pairs", () => {
  test("are those whose n-grams are shared to the threshold, with their Jaccard index", () => {
    // “ abcd ” and “ abce ”: 3 trigrams each, “ ab” “abc” “bcd” “cd ” against “ ab” “abc” “bce” “ce ”.
    const texts = ["abcd", "abce", "xyz"];
    expect(similarPairs(texts, { threshold: 0.3, size: 3 })).toEqual([
      { first: 0, second: 1, similarity: 2 / 6 },
    ]);
    expect(similarPairs(texts, { threshold: 0.34, size: 3 })).toEqual([]);
  });

  test("see neither capitals nor punctuation, and hold the same text twice", () => {
    expect(similarPairs(["L’été, déjà!", "l'ÉTÉ déjà"], { threshold: 1, size: 4 })).toEqual([
      { first: 0, second: 1, similarity: 1 },
    ]);
  });

  test("are none among texts too short to have an n-gram, or among no texts", () => {
    expect(similarPairs(["", "", "!"], { threshold: 0.5, size: 4 })).toEqual([]);
    expect(similarPairs([], { threshold: 0.5, size: 4 })).toEqual([]);
  });

  test("are all that comparing each with each finds, and no others, in the order of the list", () => {
    const words = fc.array(fc.constantFrom("ab", "abc", "bca", "cab", "a", "bb"), { maxLength: 6 });
    const texts = fc.array(
      words.map((list) => list.join(" ")),
      { maxLength: 12 },
    );
    const thresholds = fc.constantFrom(0.1, 0.3, 0.5, 0.6, 2 / 3, 0.8, 1);
    fc.assert(
      fc.property(texts, thresholds, fc.integer({ min: 1, max: 4 }), (list, threshold, size) => {
        expect(similarPairs(list, { threshold, size })).toEqual(eachWithEach(list, threshold, size));
      }),
      { seed: 12, numRuns: 400 },
    );
  });
});

function eachWithEach(texts: readonly string[], threshold: number, size: number) {
  const sets = texts.map((text) => {
    const line = ` ${text} `;
    return new Set(
      Array.from({ length: Math.max(0, line.length - size + 1) }, (_, at) => line.slice(at, at + size)),
    );
  });
  return sets.flatMap((b, second) =>
    sets.slice(0, second).flatMap((a, first) => {
      const common = [...a].filter((gram) => b.has(gram)).length;
      const similarity = common / (a.size + b.size - common);
      return similarity >= threshold ? [{ first, second, similarity }] : [];
    }),
  );
}
