import { expect, test } from "vitest";
import { corpusFigures, type Drawn, WINDOW } from "./corpus-figures.js";

const drawn: Drawn[] = [
  { pattern: "p", text: "J'ai très mal dormi." },
  { pattern: "p", text: "J'ai très bien dormi." },
  { pattern: "q", text: "The cat sleeps." },
  { pattern: "r", text: "The cat sleeps." },
];

test("sentences are counted once, patterns each; an elided word is a word", () => {
  expect(corpusFigures(drawn)).toEqual({
    patterns: 3,
    sentences: 3,
    words: 5 + 5 + 3,
    types: 6 + 3,
    variety: null,
    length: { mean: 13 / 3, deviation: Math.sqrt(8 / 9) },
    openings: 2,
  });
});

test("the figures of nothing are 0", () => {
  expect(corpusFigures([])).toMatchObject({
    ...{ patterns: 0, sentences: 0, words: 0, types: 0, variety: null, openings: 0 },
    length: { mean: 0, deviation: 0 },
  });
});

test("variety takes patterns in turns: in which order the file has them, variants side by side or not, is all one", () => {
  const variants = ["a b c d e", "a b c d f", "a b c d g"];
  const others = Array.from({ length: 30 }, (_, at) => `k${at} l${at} m${at} n${at} o${at}`);
  const list = [
    ...variants.map((text) => ({ pattern: "v", text })),
    ...others.map((text, at) => ({ pattern: String(at), text })),
  ];
  const apart = [list[0], ...list.slice(3, 20), ...list.slice(20), list[1], list[2]] as Drawn[];
  const { words, variety } = corpusFigures(list);
  expect(words).toBeGreaterThan(WINDOW);
  expect(variety).toBeGreaterThan(0.9);
  expect(corpusFigures(apart).variety).toBe(variety);
});
