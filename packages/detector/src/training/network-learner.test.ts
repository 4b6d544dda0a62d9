import { describe, expect, test } from "vitest";
import { COLUMNS } from "../accumulate.js";
import { lengthFactor } from "../length.js";
import { HIDDEN } from "../network/network.js";
import { UNKNOWN } from "./example.js";
import type { Lesson } from "./lesson.js";
import { NetworkLearner } from "./network-learner.js";

const BITS = 4;
const HEADS = 3;
const SEED = 11;
const STEP = 1e-3;
const LESSON: Lesson = {
  /** By their leading four bits: rows 0, 1, 1, 15. */
  hashes: Int32Array.of(0x0fffffff, 0x10000000, 0x1abcdef0, -1),
  labels: Int8Array.from([1, 0, UNKNOWN]),
  weight: 2,
};
const POSITIVE = Float64Array.of(3, 5, 7);

function learner(): NetworkLearner {
  return new NetworkLearner(BITS, POSITIVE, SEED);
}

type Layers = NetworkLearner["layers"];
type Parameters = { readonly meaning: Float64Array; readonly layers: Layers };

function parametersOf({ meaning, layers }: NetworkLearner): Parameters {
  const { inner, innerBias, outer, outerBias } = layers;
  return {
    meaning: Float64Array.from(meaning),
    layers: {
      inner: inner.slice(),
      innerBias: innerBias.slice(),
      outer: outer.slice(),
      outerBias: outerBias.slice(),
    },
  };
}

/** The outputs in double precision: differences of 1e-5 are lost in single. */
function outputsOf({ inner, innerBias, outer, outerBias }: Layers, meaning: Float64Array): number[] {
  const layer = (weights: Float64Array, bias: Float64Array, values: ArrayLike<number>) =>
    Array.from(bias, (first, row) =>
      Array.from(values).reduce(
        (sum, value, at) => sum + (weights[row * values.length + at] as number) * value,
        first,
      ),
    );
  const hidden = layer(inner, innerBias, meaning).map((sum) => Math.max(0, sum));
  return layer(outer, outerBias, hidden);
}

/** Weighted log loss of the lesson. */
function lossOf({ meaning, layers }: Parameters): number {
  const input = new Float64Array(COLUMNS);
  const rows = [0, 1, 1, 15];
  for (const row of rows) {
    for (let column = 0; column < COLUMNS; column++) {
      input[column] = (input[column] as number) + (meaning[row * COLUMNS + column] as number);
    }
  }
  const out = outputsOf(
    layers,
    input.map((sum) => sum * lengthFactor(rows.length)),
  );
  return (
    LESSON.weight * (3 * Math.log1p(Math.exp(-(out[0] as number))) + Math.log1p(Math.exp(out[1] as number)))
  );
}

/** The gradient of the loss by a weight, from differences. */
function slopeOf(parameters: Parameters, weights: Float64Array, at: number): number {
  const kept = weights[at] as number;
  const by = 1e-5;
  weights[at] = kept + by;
  const above = lossOf(parameters);
  weights[at] = kept - by;
  const below = lossOf(parameters);
  weights[at] = kept;
  return (above - below) / (2 * by);
}

describe("the first lesson", () => {
  const before = parametersOf(learner());
  const taught = learner();
  taught.learn(LESSON, STEP);
  const after = parametersOf(taught);

  /** Adagrad's first step down a slope. */
  const stepDown = (slope: number, damping: number) => (-STEP * slope) / Math.sqrt(slope * slope + damping);

  test.each(["inner", "innerBias", "outer", "outerBias"] as const)(
    "moves each weight of %s by Adagrad down the slope of the loss",
    (name) => {
      const weights = before.layers[name];
      for (const at of weights.keys()) {
        const moved = (after.layers[name][at] as number) - (weights[at] as number);
        expect(moved).toBeCloseTo(stepDown(slopeOf(before, weights, at), 1e-2), 8);
      }
    },
  );

  test("moves the meanings that it names down the slope, the one named twice twice, and no other", () => {
    for (const at of before.meaning.keys()) {
      const row = Math.floor(at / COLUMNS);
      const moved = (after.meaning[at] as number) - (before.meaning[at] as number);
      if (row === 0 || row === 15) {
        expect(moved).toBeCloseTo(stepDown(slopeOf(before, before.meaning, at), 1e-3), 6);
      } else if (row !== 1) expect(moved).toBe(0);
      else expect(Math.sign(moved)).toBe(-Math.sign(slopeOf(before, before.meaning, at)));
    }
  });

  test("lowers the loss", () => {
    expect(lossOf(after)).toBeLessThan(lossOf(before));
  });
});

describe("learning", () => {
  test("starts from small weights that its seed decides", () => {
    const { meaning, layers } = learner();
    expect(learner().meaning).toEqual(meaning);
    expect(new NetworkLearner(BITS, POSITIVE, SEED + 1).meaning).not.toEqual(meaning);
    expect(meaning.length).toBe(COLUMNS * 2 ** BITS);
    expect(meaning.every((value) => Math.abs(value) <= 0.5)).toBe(true);
    expect([...layers.inner, ...layers.outer].every((value) => Math.abs(value) <= 0.3)).toBe(true);
    expect([...layers.innerBias, ...layers.outerBias]).toEqual(Array(HIDDEN + HEADS).fill(0));
    expect([layers.inner.length, layers.outer.length]).toEqual([HIDDEN * COLUMNS, HIDDEN * HEADS]);
  });

  test("from labels that are all unknown changes nothing", () => {
    const unmoved = learner();
    unmoved.learn({ ...LESSON, labels: Int8Array.from([UNKNOWN, UNKNOWN, UNKNOWN]) }, 1);
    expect(parametersOf(unmoved)).toEqual(parametersOf(learner()));
  });

  test("tells two kinds of text apart that no sum of weights could: either word, but not both", () => {
    const learned = new NetworkLearner(BITS, Float64Array.of(1), SEED);
    const lessons = [
      { hashes: Int32Array.of(0, 0), labels: Int8Array.of(1), weight: 1 },
      { hashes: Int32Array.of(0x10000000, 0x10000000), labels: Int8Array.of(1), weight: 1 },
      { hashes: Int32Array.of(0, 0x10000000), labels: Int8Array.of(0), weight: 1 },
    ];
    for (let round = 0; round < 300; round++) {
      for (const lesson of lessons) learned.learn(lesson, 0.2);
    }
    const scores = [
      [0, 0],
      [1, 1],
      [0, 1],
    ].map((rows) => {
      const meaning = Float64Array.from({ length: COLUMNS }, (_, column) =>
        rows.reduce((sum, row) => sum + (learned.meaning[row * COLUMNS + column] as number), 0),
      ).map((sum) => sum * lengthFactor(2));
      return outputsOf(learned.layers, meaning)[0] as number;
    });
    expect(scores.map((score) => score > 0)).toEqual([true, true, false]);
  });
});
