import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalsFor, intervalWords, numberWords, percentWords, quoted } from "./numbers.js";

describe("numbers in words", () => {
  test("English parts thousands by a comma, French by a narrow unbreakable space with a decimal comma", () => {
    expect(numberWords(1234.5, "en", 1)).toBe("1,234.5");
    expect(numberWords(1234.5, "fr", 1)).toBe("1\u202f234,5");
  });

  test("a percentage has the space of its language", () => {
    expect(percentWords(0.84, "en")).toBe("84%");
    expect(percentWords(0.84, "fr")).toMatch(/^84[\u202f\u00a0]%$/u);
  });

  test("an interval stands in brackets", () => {
    expect(intervalWords(3.04, 5.11, "en", 1)).toBe("[3.0–5.1]");
    expect(intervalWords(3.04, 5.11, "fr", 1)).toBe("[3,0–5,1]");
  });

  test("each language has its quotation marks", () => {
    expect(quoted("x", "en")).toBe("“x”");
    expect(quoted("x", "fr")).toBe("«\u202fx\u202f»");
  });

  test("an interval gets two significant digits of its width, never more than four decimals", () => {
    expect([2.1, 0.4, 25, 0.0000001, 0].map(decimalsFor)).toEqual([1, 2, 0, 4, 1]);
    fc.assert(
      fc.property(fc.double({ min: 0.002, max: 9, noNaN: true }), (width) => {
        const step = 10 ** -decimalsFor(width);
        expect(width / step).toBeGreaterThanOrEqual(9.99);
        expect(width / step).toBeLessThanOrEqual(100.01);
      }),
    );
  });
});
