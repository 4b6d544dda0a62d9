import { COLUMNS } from "../accumulate.js";
import { lengthFactor } from "../length.js";
import { type Example, UNKNOWN } from "./example.js";
import type { FeatureStore } from "./features.js";
import { drawLesson, type Lesson } from "./lesson.js";
import { positiveWeights } from "./positive-weights.js";
import { seeded, shuffle } from "./random.js";
import { sigmoid } from "./sigmoid.js";

export type LearningOptions = {
  readonly seed: number;
  readonly epochs: number;
  /** Adagrad step. */
  readonly step: number;
  /** Share of examples that are joined with a random other one, so that length and mixture are learned. */
  readonly joined: number;
  /** Share of n-grams left out of each lesson. */
  readonly dropped: number;
};

/** Weights of 16 columns a row, and one bias a head. */
export type LinearHeads = { readonly weights: Float32Array; readonly bias: Float64Array };

/** Keeps a weight that a few texts have touched from leaping: rare n-grams then learn slowly. */
const DAMPING = 1e-3;
/** A long text spreads its lesson over many n-grams; this makes up for it, from a typical text's length. */
const TYPICAL = 150;
const SHORTEST = 60;
/** A gradient this small changes nothing that int8 could keep. */
const NEGLIGIBLE = 0.002;

/**
 * Logistic regression of every head at once with Adagrad (Duchi et al. 2011) over hashed n-grams. A label
 * that is unknown neither pulls nor pushes. The same input and seed give the same numbers, bit for bit.
 *
 * @param store the features of `examples`, which are of one role, in their order
 * @param bits the table gets 2^bits rows
 */
export function trainHeads(
  store: FeatureStore,
  examples: readonly Example[],
  options: LearningOptions & { readonly bits: number; readonly heads: number },
): LinearHeads {
  const learner = new Learner(options.bits, positiveWeights(examples, options.heads));
  const { joined, dropped } = options;
  const random = seeded(options.seed);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const step = options.step / (1 + epoch);
    for (const at of order) {
      learner.learn(drawLesson({ store, examples, at, joined, dropped, kind: "all" }, random), step);
    }
  }
  return learner;
}

class Learner implements LinearHeads {
  readonly weights: Float32Array;
  readonly bias = new Float64Array(COLUMNS);
  readonly #squares: Float32Array;
  readonly #biasSquares = new Float64Array(COLUMNS);
  readonly #positive: Float64Array;
  readonly #shift: number;
  readonly #active = new Int32Array(COLUMNS);
  readonly #gradient = new Float64Array(COLUMNS);

  constructor(bits: number, positive: Float64Array) {
    this.weights = new Float32Array(COLUMNS * 2 ** bits);
    this.#squares = new Float32Array(COLUMNS * 2 ** bits);
    this.#positive = positive;
    this.#shift = 32 - bits;
  }

  learn({ hashes, labels, weight }: Lesson, step: number): void {
    const factor = lengthFactor(hashes.length);
    const emphasis = Math.sqrt(Math.max(hashes.length, SHORTEST) / TYPICAL);
    const active = this.#gradients({ hashes, labels, weight: weight * emphasis }, factor);
    if (active === 0) return;
    for (let k = 0; k < active; k++) this.#moveBias(this.#active[k] as number, step);
    this.#moveWeights(hashes, { active, factor, step });
  }

  /** Fills the heads that have something to learn and their gradients; returns how many there are. */
  #gradients({ hashes, labels, weight }: Lesson, factor: number): number {
    let active = 0;
    for (let head = 0; head < labels.length; head++) {
      const label = labels[head] as number;
      if (label === UNKNOWN) continue;
      let sum = 0;
      for (const hash of hashes) sum += this.weights[(hash >>> this.#shift) * COLUMNS + head] as number;
      const error = sigmoid(sum * factor + (this.bias[head] as number)) - label;
      if (Math.abs(error) < NEGLIGIBLE) continue;
      this.#active[active++] = head;
      this.#gradient[head] = error * weight * (label === 1 ? (this.#positive[head] as number) : 1);
    }
    return active;
  }

  #moveBias(head: number, step: number): void {
    const gradient = this.#gradient[head] as number;
    const squares = (this.#biasSquares[head] as number) + gradient * gradient;
    this.#biasSquares[head] = squares;
    this.bias[head] = (this.bias[head] as number) - (step * gradient) / Math.sqrt(squares + 1);
  }

  #moveWeights(
    hashes: Int32Array,
    { active, factor, step }: { active: number; factor: number; step: number },
  ): void {
    for (let k = 0; k < active; k++) {
      const head = this.#active[k] as number;
      const gradient = (this.#gradient[head] as number) * factor;
      for (const hash of hashes) {
        const cell = (hash >>> this.#shift) * COLUMNS + head;
        const squares = (this.#squares[cell] as number) + gradient * gradient;
        this.#squares[cell] = squares;
        this.weights[cell] =
          (this.weights[cell] as number) - (step * gradient) / Math.sqrt(squares + DAMPING);
      }
    }
  }
}
