import { COLUMNS } from "../accumulate.js";
import { lengthFactor } from "../length.js";
import { HIDDEN, type Network, networkFrom } from "../network/network.js";
import { UNKNOWN } from "./example.js";
import type { Lesson } from "./lesson.js";
import { seeded } from "./random.js";
import { sigmoid } from "./sigmoid.js";

/** Half the spread of the first weights: small, so that no n-gram means anything before it is met. */
const FIRST_MEANING = 0.5;
const FIRST_WEIGHT = 0.3;
/** Keeps a weight that few texts have touched from leaping. */
const DAMPING = 1e-2;

/** Weights with the sum of their squared gradients (Adagrad; Duchi et al. 2011). */
class Weights {
  readonly values: Float64Array;
  readonly #squares: Float64Array;

  constructor(length: number, first: () => number) {
    this.values = Float64Array.from({ length }, first);
    this.#squares = new Float64Array(length);
  }

  move(at: number, gradient: number, step: number): void {
    const squares = (this.#squares[at] as number) + gradient * gradient;
    this.#squares[at] = squares;
    this.values[at] = (this.values[at] as number) - (step * gradient) / Math.sqrt(squares + DAMPING);
  }
}

/** The table of meanings and the network above it, learned together by back-propagation. */
export class NetworkLearner {
  readonly meaning: Float32Array;
  readonly #meaningSquares: Float32Array;
  readonly #inner: Weights;
  readonly #innerBias: Weights;
  readonly #outer: Weights;
  readonly #outerBias: Weights;
  readonly #shift: number;
  readonly #input = new Float64Array(COLUMNS);
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #inputGradient = new Float64Array(COLUMNS);
  readonly #hiddenGradient = new Float64Array(HIDDEN);

  /** @param positive how much a positive of each head counts against a negative */
  constructor(
    bits: number,
    readonly positive: Float64Array,
    seed: number,
  ) {
    const random = seeded(seed);
    const around = (half: number) => () => (2 * random.next() - 1) * half;
    this.meaning = Float32Array.from({ length: COLUMNS * 2 ** bits }, around(FIRST_MEANING));
    this.#meaningSquares = new Float32Array(this.meaning.length);
    this.#inner = new Weights(HIDDEN * COLUMNS, around(FIRST_WEIGHT));
    this.#innerBias = new Weights(HIDDEN, () => 0);
    this.#outer = new Weights(positive.length * HIDDEN, around(FIRST_WEIGHT));
    this.#outerBias = new Weights(positive.length, () => 0);
    this.#shift = 32 - bits;
  }

  /** Both layers as they are learned, in double precision. */
  get layers(): Readonly<Record<keyof Network, Float64Array>> {
    return {
      inner: this.#inner.values,
      innerBias: this.#innerBias.values,
      outer: this.#outer.values,
      outerBias: this.#outerBias.values,
    };
  }

  get network(): Network {
    return networkFrom(this.layers);
  }

  learn(lesson: Lesson, step: number): void {
    const factor = this.#read(lesson);
    if (this.#backward(lesson, step)) this.#moveMeaning(lesson, { factor, step });
  }

  /** Sums the meanings and runs the inner layer; returns the length factor. */
  #read({ hashes }: Lesson): number {
    const input = this.#input.fill(0);
    for (const hash of hashes) {
      const row = (hash >>> this.#shift) * COLUMNS;
      for (let column = 0; column < COLUMNS; column++) {
        input[column] = (input[column] as number) + (this.meaning[row + column] as number);
      }
    }
    const factor = lengthFactor(hashes.length);
    for (let column = 0; column < COLUMNS; column++) input[column] = (input[column] as number) * factor;
    for (let unit = 0; unit < HIDDEN; unit++) {
      let sum = this.#innerBias.values[unit] as number;
      for (let column = 0; column < COLUMNS; column++) {
        sum += (this.#inner.values[unit * COLUMNS + column] as number) * (input[column] as number);
      }
      this.#hidden[unit] = sum > 0 ? sum : 0;
    }
    return factor;
  }

  /** Moves both layers; false when there was nothing to learn. */
  #backward({ labels, weight }: Lesson, step: number): boolean {
    const hidden = this.#hidden;
    const back = this.#hiddenGradient.fill(0);
    let learned = false;
    for (let head = 0; head < labels.length; head++) {
      const label = labels[head] as number;
      if (label === UNKNOWN) continue;
      learned = true;
      let sum = this.#outerBias.values[head] as number;
      for (let unit = 0; unit < HIDDEN; unit++) {
        sum += (this.#outer.values[head * HIDDEN + unit] as number) * (hidden[unit] as number);
      }
      const gradient = (sigmoid(sum) - label) * weight * (label === 1 ? (this.positive[head] as number) : 1);
      this.#outerBias.move(head, gradient, step);
      for (let unit = 0; unit < HIDDEN; unit++) {
        const at = head * HIDDEN + unit;
        back[unit] = (back[unit] as number) + gradient * (this.#outer.values[at] as number);
        if (hidden[unit] !== 0) this.#outer.move(at, gradient * (hidden[unit] as number), step);
      }
    }
    return learned;
  }

  #moveMeaning(
    { hashes }: Lesson,
    { factor, step }: { readonly factor: number; readonly step: number },
  ): void {
    const down = this.#inputGradient.fill(0);
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (this.#hidden[unit] === 0) continue;
      const gradient = this.#hiddenGradient[unit] as number;
      this.#innerBias.move(unit, gradient, step);
      for (let column = 0; column < COLUMNS; column++) {
        const at = unit * COLUMNS + column;
        down[column] = (down[column] as number) + gradient * (this.#inner.values[at] as number) * factor;
        this.#inner.move(at, gradient * (this.#input[column] as number), step);
      }
    }
    for (const hash of hashes) this.#moveRow((hash >>> this.#shift) * COLUMNS, down, step);
  }

  #moveRow(row: number, down: Float64Array, step: number): void {
    for (let column = 0; column < COLUMNS; column++) {
      const gradient = down[column] as number;
      const squares = (this.#meaningSquares[row + column] as number) + gradient * gradient;
      this.#meaningSquares[row + column] = squares;
      this.meaning[row + column] =
        (this.meaning[row + column] as number) - (step * gradient) / Math.sqrt(squares + 1e-3);
    }
  }
}
