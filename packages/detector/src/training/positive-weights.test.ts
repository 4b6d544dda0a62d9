import { expect, test } from "vitest";
import { type Example, UNKNOWN } from "./example.js";
import { positiveWeights } from "./positive-weights.js";

function example(labels: readonly number[], weight = 1): Example {
  return {
    ...{ text: "", role: "user", lang: "en", group: "", source: "", ordinary: null },
    labels: Int8Array.from(labels),
    weight,
  };
}

function examples(positives: number, negatives: number): Example[] {
  return [
    ...Array.from({ length: positives }, () => example([1])),
    ...Array.from({ length: negatives }, () => example([0])),
  ];
}

test("a positive weighs the root of how much rarer it is", () => {
  expect([...positiveWeights(examples(4, 36), 1)]).toEqual([3]);
});

test("it weighs at most 8 and never under 1", () => {
  expect([...positiveWeights(examples(1, 63), 1)]).toEqual([Math.sqrt(63)]);
  expect([...positiveWeights(examples(1, 65), 1)]).toEqual([8]);
  expect([...positiveWeights(examples(36, 4), 1)]).toEqual([1]);
});

test("examples count by their weight and unknown labels do not", () => {
  const mixed = [example([1, UNKNOWN], 2), example([0, UNKNOWN], 8), example([UNKNOWN, 0])];
  expect([...positiveWeights(mixed, 2)]).toEqual([2, 1]);
});

test("without examples every head has weight 1", () => {
  expect([...positiveWeights([], 3)]).toEqual([1, 1, 1]);
});
