import type { Example } from "./example.js";
import type { FeatureStore } from "./features.js";
import { drawLesson } from "./lesson.js";
import type { LearningOptions } from "./logistic.js";
import { NetworkLearner } from "./network-learner.js";
import { positiveWeights } from "./positive-weights.js";
import { seeded, shuffle } from "./random.js";

export type NetworkOptions = LearningOptions & {
  /** The table of meanings gets 2^bits rows. */
  readonly bits: number;
  readonly heads: number;
};

/** Learns the meanings and the network of one role; the same input and seed give the same numbers, bit for bit. */
export function trainNetwork(
  store: FeatureStore,
  examples: readonly Example[],
  { seed, epochs, step, joined, dropped, bits, heads }: NetworkOptions,
): NetworkLearner {
  const learner = new NetworkLearner(bits, positiveWeights(examples, heads), seed);
  const random = seeded(seed + 1);
  const order = Int32Array.from(examples.keys());
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const at of order) {
      const lesson = drawLesson({ store, examples, at, joined, dropped, kind: "telling" }, random);
      learner.learn(lesson, step / (1 + epoch));
    }
  }
  return learner;
}
