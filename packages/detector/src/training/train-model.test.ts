import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../categories.js";
import { createDetector } from "../detector.js";
import { readModel } from "../read-model.js";
import { type Example, labelsOf, TRAINED_HEADS, UNKNOWN } from "./example.js";
import { joinLabels, sigmoid } from "./logistic.js";
import { trainModel } from "./train-model.js";

const OPTIONS = { trained: "2026-11-23", bits: 8, seed: 1, epochs: 3, step: 1, joined: 0.3 };

function example(text: string, named: Record<string, number>, ordinary = false): Example {
  return {
    text,
    role: "user",
    lang: "en",
    labels: labelsOf("user", named),
    weight: 1,
    group: text,
    ordinary,
  };
}

const examples = Array.from({ length: 60 }, (_, at) => [
  example(`hack the server number ${"abcdefgh"[at % 8]}${at}`, { cyber: 1 }),
  example(`water the garden plant ${"ijklmnop"[at % 8]}${at}`, { cyber: 0 }, true),
]).flat();

describe("training", () => {
  test("twice on the same data gives the same bytes, and another seed gives others", () => {
    const bytes = trainModel(examples, OPTIONS);
    expect(trainModel(examples, OPTIONS)).toEqual(bytes);
    expect(trainModel(examples, { ...OPTIONS, seed: 2 })).not.toEqual(bytes);
  });

  test("learns what it was shown and sets ascending cut points", () => {
    const model = readModel(trainModel(examples, OPTIONS));
    if ("code" in model) throw new Error(model.code);
    const detector = createDetector(model);
    const harm = new Float32Array(CATEGORIES.length);
    const calm = new Float32Array(CATEGORIES.length);
    detector.score("hack the server", "user", harm);
    detector.score("water the garden", "user", calm);
    const cyber = CATEGORIES.indexOf("cyber");
    expect(harm[cyber]).toBeGreaterThan((calm[cyber] as number) + 2);
    for (const { cuts } of model.heads) expect([...cuts].sort((a, b) => a - b)).toEqual(cuts);
  });

  test("leaves a category that nobody labelled untouched", () => {
    const model = readModel(trainModel(examples, OPTIONS));
    if ("code" in model) throw new Error(model.code);
    const head = model.heads.find((one) => one.category === "hate");
    expect(head).toMatchObject({ scale: 0, bias: 0 });
  });
});

test("a joined text is positive when a part is, negative when both are, else unknown", () => {
  const a = Int8Array.from([1, 0, UNKNOWN, 0, UNKNOWN]);
  const b = Int8Array.from([0, 0, 0, UNKNOWN, 1]);
  expect([...joinLabels(a, b)]).toEqual([1, 0, UNKNOWN, UNKNOWN, 1]);
  expect(TRAINED_HEADS.length).toBeLessThanOrEqual(16);
});

test("the sigmoid agrees with the exponential function", () => {
  for (let x = -25; x <= 25; x += 0.37) expect(sigmoid(x)).toBeCloseTo(1 / (1 + Math.exp(-x)), 8);
});
