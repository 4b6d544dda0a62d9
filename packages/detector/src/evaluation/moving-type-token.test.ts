import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movingTypeToken } from "./moving-type-token.js";

describe("the moving-average type–token ratio", () => {
  test("is the mean share of different words over every run", () => {
    // Runs of three: a b a (2), b a c (3), a c c (2).
    expect(movingTypeToken(["a", "b", "a", "c", "c"], 3)).toBeCloseTo((2 + 3 + 2) / 9, 12);
  });

  test("is the type–token ratio where one run holds all, and undefined of fewer words", () => {
    expect(movingTypeToken(["a", "b", "a", "c"], 4)).toBe(0.75);
    expect(movingTypeToken(["a", "b", "a"], 4)).toBeUndefined();
    expect(movingTypeToken([], 1)).toBeUndefined();
  });

  test("does not fall when a text goes on in the same manner, as the ratio over the whole does", () => {
    const words = Array.from({ length: 40 }, (_, at) => `w${at % 8}`);
    expect(movingTypeToken([...words, ...words, ...words], 10)).toBeCloseTo(
      movingTypeToken(words, 10) ?? Number.NaN,
      12,
    );
  });

  test("is what counting every run anew gives", () => {
    const lists = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 8 }), (words, window) => {
        const runs = words
          .slice(window - 1)
          .map((_, at) => new Set(words.slice(at, at + window)).size / window);
        const mean = runs.reduce((sum, share) => sum + share, 0) / runs.length;
        if (runs.length === 0) expect(movingTypeToken(words, window)).toBeUndefined();
        else expect(movingTypeToken(words, window)).toBeCloseTo(mean, 12);
      }),
      { seed: 2 },
    );
  });
});
