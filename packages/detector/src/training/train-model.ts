import { COLUMNS } from "../accumulate.js";
import { createDetector } from "../detector.js";
import type { DetectorModel, Head } from "../model.js";
import { writeModel } from "../write-model.js";
import { cutPoints } from "./cuts.js";
import { type Example, TRAINED_HEADS } from "./example.js";
import { FeatureStore } from "./features.js";
import { type LearningOptions, trainHeads } from "./logistic.js";
import { quantise } from "./quantise.js";
import { hashText } from "./random.js";

export type TrainingOptions = LearningOptions & {
  /** Day on which the data were frozen, YYYY-MM-DD; it becomes part of the version. */
  readonly trained: string;
  /** The table gets 2^bits rows. */
  readonly bits: number;
};

/** One example in ten, by the hash of its group, is kept for development. */
export function isDevelopment(example: Example): boolean {
  return hashText(example.group) % 10 === 0;
}

/** Trains every head on the examples and sets the cut points on benign development text: a model's bytes. */
export function trainModel(examples: readonly Example[], options: TrainingOptions): Uint8Array {
  const learned = examples.filter((example) => !isDevelopment(example));
  const store = new FeatureStore(options.bits);
  for (const example of learned) store.add(example.text);
  const { weights, bias } = trainHeads(store, learned, options);
  const { table, scale } = quantise(weights);
  const heads = TRAINED_HEADS.map(
    (head, column): Head => ({
      ...head,
      column,
      scale: scale[column] as number,
      bias: bias[column] as number,
      cuts: [],
    }),
  );
  const uncut = { trained: options.trained, bits: options.bits, table, heads };
  const development = examples.filter((example) => example.ordinary && isDevelopment(example));
  return writeModel({ ...uncut, heads: withCuts({ ...uncut, digest: "" }, development) });
}

function withCuts(model: DetectorModel, benign: readonly Example[]): Head[] {
  const detector = createDetector(model);
  const out = new Float32Array(COLUMNS);
  const scores = TRAINED_HEADS.map(() => ({ en: [] as number[], fr: [] as number[] }));
  for (const { text, role, lang, labels } of benign) {
    detector.score(text, role, out);
    const first = TRAINED_HEADS.findIndex((head) => head.role === role);
    for (let at = first; at < TRAINED_HEADS.length && TRAINED_HEADS[at]?.role === role; at++) {
      if (labels[at] === 0) scores[at]?.[lang].push(out[at - first] as number);
    }
  }
  return model.heads.map((head, at) => ({
    ...head,
    cuts: cutPoints([scores[at]?.en ?? [], scores[at]?.fr ?? []]),
  }));
}
