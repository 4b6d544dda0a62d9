import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS } from "../accumulate.js";
import { HIDDEN, type Network, networkRunner } from "./network.js";

const { fround } = Math;

function networkOf(weight: (at: number) => number, heads: number): Network {
  const numbers = (length: number, from: number) =>
    Float32Array.from({ length }, (_, at) => weight(at + from));
  return {
    inner: numbers(HIDDEN * COLUMNS, 0),
    innerBias: numbers(HIDDEN, 1000),
    outer: numbers(heads * HIDDEN, 2000),
    outerBias: numbers(heads, 3000),
  };
}

function run(network: Network, meaning: ArrayLike<number>): number[] {
  const runner = networkRunner(network);
  runner.meaning.set(meaning);
  runner.run();
  return [...runner.out];
}

const inputs = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: COLUMNS, maxLength: COLUMNS })
  .map((list) => Float32Array.from(list));

test.each([1, 3, 4, 5, 13])(
  "a unit is the positive part of its weighted inputs, a score the weighted sum of the units, each step in single precision: %i scores",
  (heads) => {
    const network = networkOf((at) => Math.sin(at), heads);
    const dot = (weights: Float32Array, row: number, { values, bias }: { values: number[]; bias: number }) =>
      values.reduce(
        (sum, value, at) => fround(sum + fround((weights[row * values.length + at] as number) * value)),
        bias,
      );
    fc.assert(
      fc.property(inputs, (meaning) => {
        const units = Array.from(network.innerBias, (bias, unit) =>
          Math.max(0, dot(network.inner, unit, { values: [...meaning], bias })),
        );
        expect(run(network, meaning)).toEqual(
          Array.from(network.outerBias, (bias, head) => dot(network.outer, head, { values: units, bias })),
        );
      }),
      { seed: 4, numRuns: 30 },
    );
  },
);

test("without meaning, only biases speak", () => {
  const network = networkOf((at) => (at < 1000 ? 5 : at < 2000 ? -1 : at), 3);
  expect(run(network, new Float32Array(COLUMNS))).toEqual([3000, 3001, 3002]);
});

test("a unit at zero stays silent: it is not below zero and not above", () => {
  const network = networkOf((at) => (at < 1000 ? 1 : at < 2000 ? -COLUMNS : 1), 3);
  expect(run(network, new Float32Array(COLUMNS).fill(1))).toEqual([1, 1, 1]);
  expect(run(network, new Float32Array(COLUMNS).fill(2))).toEqual(Array(3).fill(1 + HIDDEN * COLUMNS));
});

test("a run says nothing of the one before it", () => {
  const runner = networkRunner(networkOf((at) => Math.sin(at), 3));
  const first = Float32Array.from({ length: COLUMNS }, (_, at) => at);
  runner.meaning.set(first);
  runner.run();
  const scores = [...runner.out];
  runner.meaning.fill(-50);
  runner.run();
  runner.meaning.set(first);
  runner.run();
  expect([...runner.out]).toEqual(scores);
});
