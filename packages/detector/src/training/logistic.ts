import { COLUMNS } from "../accumulate.js";
import { lengthFactor } from "../length.js";
import { type Example, TRAINED_HEADS, UNKNOWN } from "./example.js";
import type { FeatureStore } from "./features.js";
import { type Random, seeded, shuffle } from "./random.js";

export type LearningOptions = {
  readonly seed: number;
  readonly epochs: number;
  /** Adagrad step. */
  readonly step: number;
  /** Share of examples that are joined with a random other one, so that length and mixture are learned. */
  readonly joined: number;
};

/** Weights of 16 columns a row, and one bias a head. */
export type LinearHeads = { readonly weights: Float32Array; readonly bias: Float64Array };

const HEADS = TRAINED_HEADS.length;
const HEAVIEST = 8;
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
 * @param store the features of `examples`, in their order
 */
export function trainHeads(
  store: FeatureStore,
  examples: readonly Example[],
  options: LearningOptions,
): LinearHeads {
  const learner = new Learner(store.bits, positiveWeights(examples));
  const random = seeded(options.seed);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const step = options.step / (1 + epoch);
    for (const at of order) {
      const example = examples[at] as Example;
      const other = random.next() < options.joined ? random.below(examples.length) : undefined;
      const partner = other === undefined ? undefined : examples[other];
      const spans = [pickWindow(store, at, random)];
      let labels = example.labels;
      if (other !== undefined && partner?.role === example.role) {
        spans.push(pickWindow(store, other, random));
        labels = joinLabels(labels, partner.labels);
      }
      learner.learn(store.rows, spans, { labels, weight: example.weight, step });
    }
  }
  return learner;
}

function pickWindow(store: FeatureStore, text: number, random: Random): readonly [number, number] {
  const windows = store.windows(text);
  return store.window(text, windows > 1 ? random.below(windows) : 0);
}

/** A joined text is positive when a part is, negative when both are, else unknown. */
export function joinLabels(a: Int8Array, b: Int8Array): Int8Array {
  return a.map((label, head) => {
    const other = b[head] as number;
    if (label === 1 || other === 1) return 1;
    return label === 0 && other === 0 ? 0 : UNKNOWN;
  });
}

function positiveWeights(examples: readonly Example[]): Float64Array {
  const positive = new Float64Array(HEADS);
  const negative = new Float64Array(HEADS);
  for (const { labels, weight } of examples) {
    for (let head = 0; head < HEADS; head++) {
      if (labels[head] === 1) positive[head] = (positive[head] as number) + weight;
      if (labels[head] === 0) negative[head] = (negative[head] as number) + weight;
    }
  }
  return positive.map((count, head) =>
    count === 0 ? 1 : Math.min(HEAVIEST, Math.max(1, Math.sqrt((negative[head] as number) / count))),
  );
}

type Lesson = { readonly labels: Int8Array; readonly weight: number; readonly step: number };

class Learner implements LinearHeads {
  readonly weights: Float32Array;
  readonly bias = new Float64Array(COLUMNS);
  readonly #squares: Float32Array;
  readonly #biasSquares = new Float64Array(COLUMNS);
  readonly #positive: Float64Array;
  readonly #active = new Int32Array(COLUMNS);
  readonly #gradient = new Float64Array(COLUMNS);

  constructor(bits: number, positive: Float64Array) {
    this.weights = new Float32Array(COLUMNS * 2 ** bits);
    this.#squares = new Float32Array(COLUMNS * 2 ** bits);
    this.#positive = positive;
  }

  learn(rows: Int32Array, spans: readonly (readonly [number, number])[], lesson: Lesson): void {
    const count = spans.reduce((sum, [from, to]) => sum + to - from, 0);
    const factor = lengthFactor(count);
    const emphasis = Math.sqrt(Math.max(count, SHORTEST) / TYPICAL);
    const active = this.#gradients(rows, spans, { ...lesson, weight: lesson.weight * emphasis }, factor);
    if (active === 0) return;
    for (let k = 0; k < active; k++) this.#moveBias(this.#active[k] as number, lesson.step);
    for (const [from, to] of spans) this.#moveWeights(rows, from, { to, active, factor, step: lesson.step });
  }

  /** Fills the heads that have something to learn and their gradients; returns how many there are. */
  #gradients(
    rows: Int32Array,
    spans: readonly (readonly [number, number])[],
    { labels, weight }: Lesson,
    factor: number,
  ): number {
    let active = 0;
    for (let head = 0; head < HEADS; head++) {
      const label = labels[head] as number;
      if (label === UNKNOWN) continue;
      let sum = 0;
      for (const [from, to] of spans) {
        for (let at = from; at < to; at++)
          sum += this.weights[(rows[at] as number) * COLUMNS + head] as number;
      }
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
    rows: Int32Array,
    from: number,
    { to, active, factor, step }: { to: number; active: number; factor: number; step: number },
  ): void {
    for (let k = 0; k < active; k++) {
      const head = this.#active[k] as number;
      const gradient = (this.#gradient[head] as number) * factor;
      for (let at = from; at < to; at++) {
        const cell = (rows[at] as number) * COLUMNS + head;
        const squares = (this.#squares[cell] as number) + gradient * gradient;
        this.#squares[cell] = squares;
        this.weights[cell] =
          (this.weights[cell] as number) - (step * gradient) / Math.sqrt(squares + DAMPING);
      }
    }
  }
}

/**
 * The logistic function within 1e-9, by halving the argument of a short series and squaring back: only
 * additions and products, which are the same on every machine, unlike Math.exp.
 */
export function sigmoid(x: number): number {
  const bounded = Math.max(-30, Math.min(30, x));
  const y = -bounded / 1024;
  let power = 1 + y * (1 + y * (1 / 2 + y * (1 / 6 + y / 24)));
  for (let i = 0; i < 10; i++) power *= power;
  return 1 / (1 + power);
}
