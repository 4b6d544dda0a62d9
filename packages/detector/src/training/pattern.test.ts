import { expect, test } from "vitest";
import { expandPattern } from "./pattern.js";

test("a pattern gives all its sentences when they are few", () => {
  expect(new Set(expandPattern("I {am|was} {so |}tired{, {truly|really}|}", 20) as string[]).size).toBe(12);
});

test("a pattern gives as many distinct sentences as asked, the same each time", () => {
  const pattern = "{a|b|c|d} {e|f|g|h} {i|j|k|l}";
  const sentences = expandPattern(pattern, 8) as string[];
  expect(new Set(sentences).size).toBe(8);
  expect(expandPattern(pattern, 8)).toEqual(sentences);
});

test.each(["I {am", "I am}", "{a|{b}"])("an unbalanced pattern is a problem: %s", (pattern) => {
  expect(expandPattern(pattern, 3)).toEqual({ code: "pattern_unbalanced", pattern });
});
