import { COLUMNS } from "../accumulate.js";

const { fround } = Math;

/** Units between the meaning of a window and its scores. */
export const HIDDEN = 32;

/**
 * A small network over the summed meanings of a window: 16 inputs, one layer of rectified units, one output a
 * category, all in single precision. The table of meanings and these weights are learned together.
 */
export type Network = {
  /** HIDDEN rows of 16. */
  readonly inner: Float32Array;
  readonly innerBias: Float32Array;
  /** One row of HIDDEN a category. */
  readonly outer: Float32Array;
  readonly outerBias: Float32Array;
};

/** A network of numbers in any precision, each rounded to the nearest in single precision. */
export function networkFrom({
  inner,
  innerBias,
  outer,
  outerBias,
}: Readonly<Record<keyof Network, ArrayLike<number>>>): Network {
  return {
    inner: Float32Array.from(inner),
    innerBias: Float32Array.from(innerBias),
    outer: Float32Array.from(outer),
    outerBias: Float32Array.from(outerBias),
  };
}

/** Runs the network of one role on one window after the other, in the same room. */
export type NetworkRunner = {
  /** The 16 inputs, already scaled: write here first. */
  readonly meaning: Float32Array;
  /** One number a category, once `run` has returned; there may be room for more. */
  readonly out: Float32Array;
  run(): void;
};

/** One layer: out = bias + weights × values. */
type Layer = {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly values: Float32Array;
  readonly out: Float32Array;
};

/** Runs a network in TypeScript. The kernel in WebAssembly does the same, with the same sums in the same order. */
export function networkRunner(network: Network): NetworkRunner {
  const meaning = new Float32Array(COLUMNS);
  const hidden = new Float32Array(HIDDEN);
  const out = new Float32Array(network.outerBias.length);
  const inner: Layer = { weights: network.inner, bias: network.innerBias, values: meaning, out: hidden };
  const outer: Layer = { weights: network.outer, bias: network.outerBias, values: hidden, out };
  function run(): void {
    runLayer(inner);
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (!((hidden[unit] as number) > 0)) hidden[unit] = 0;
    }
    runLayer(outer);
  }
  return { meaning, out, run };
}

/**
 * Four rows go side by side, because one sum alone waits for each of its additions; each is added in the order of its
 * values, so that the result does not depend on it.
 */
function runLayer({ weights, bias, values, out }: Layer): void {
  const width = values.length;
  let row = 0;
  for (; row + 4 <= bias.length; row += 4) {
    let a = bias[row] as number;
    let b = bias[row + 1] as number;
    let c = bias[row + 2] as number;
    let d = bias[row + 3] as number;
    const first = row * width;
    for (let at = 0; at < width; at++) {
      const value = values[at] as number;
      const place = first + at;
      a = fround(a + fround((weights[place] as number) * value));
      b = fround(b + fround((weights[place + width] as number) * value));
      c = fround(c + fround((weights[place + 2 * width] as number) * value));
      d = fround(d + fround((weights[place + 3 * width] as number) * value));
    }
    out[row] = a;
    out[row + 1] = b;
    out[row + 2] = c;
    out[row + 3] = d;
  }
  for (; row < bias.length; row++) {
    let sum = bias[row] as number;
    for (let at = 0; at < width; at++) {
      sum = fround(sum + fround((weights[row * width + at] as number) * (values[at] as number)));
    }
    out[row] = sum;
  }
}
