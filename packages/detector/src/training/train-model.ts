import { categoriesOf, type Role } from "../categories.js";
import type { FloatTables } from "../evaluation/float-scores.js";
import type { DetectorModel, Head, RoleModel } from "../model.js";
import { writeModel } from "../write-model.js";
import { CORPUS } from "./corpus.js";
import { isDevelopment, withDevelopment } from "./development.js";
import type { Example } from "./example.js";
import { FeatureStore } from "./features.js";
import { type LearningOptions, trainHeads } from "./logistic.js";
import { quantise } from "./quantise.js";
import { balanceSources } from "./source-weights.js";
import { trainNetwork } from "./train-network.js";

export type TrainingOptions = {
  /** Day on which the data were frozen, YYYY-MM-DD; it becomes part of the version. */
  readonly trained: string;
  readonly linear: LearningOptions & { readonly bits: number };
  readonly network: LearningOptions & { readonly bits: number };
  /** Share of the network in every score. */
  readonly blend: number;
};

/** A trained model, and the weights that its int8 tables were rounded from. */
export type Training = {
  readonly model: DetectorModel;
  readonly tables: Readonly<Record<Role, FloatTables>>;
};

/** Trains every head on the examples, then sets cut points and calibrations on development text: a model's bytes. */
export function trainModel(examples: readonly Example[], options: TrainingOptions): Uint8Array {
  return writeModel(train(examples, options).model);
}

/** As `trainModel`, with the weights before they were rounded. */
export function train(examples: readonly Example[], options: TrainingOptions): Training {
  const balanced = balanceSources(examples, new Set([CORPUS]));
  const user = trainRole(balanced, "user", options);
  const assistant = trainRole(balanced, "assistant", options);
  const uncut = {
    trained: options.trained,
    digest: "",
    heads: [...user.heads, ...assistant.heads],
    roles: { user: user.model, assistant: assistant.model },
  };
  return {
    model: { ...uncut, heads: withDevelopment(uncut, examples.filter(isDevelopment)) },
    tables: { user: user.tables, assistant: assistant.tables },
  };
}

function trainRole(
  all: readonly Example[],
  role: Role,
  options: TrainingOptions,
): { readonly model: RoleModel; readonly heads: readonly Head[]; readonly tables: FloatTables } {
  const examples = all.filter((example) => example.role === role && !isDevelopment(example));
  const heads = categoriesOf(role).length;
  const store = new FeatureStore();
  for (const example of examples) store.add(example.text);
  const { weights, bias } = trainHeads(store, examples, { ...options.linear, heads });
  const linear = quantise(weights);
  const learned = trainNetwork(store, examples, { ...options.network, heads });
  const meaning = quantise(learned.meaning);
  const made = categoriesOf(role).map(
    (category, column): Head => ({
      ...{ role, category, column },
      scale: linear.scale[column] ?? 0,
      bias: bias[column] ?? 0,
      blend: options.blend,
      cuts: [],
      calibration: { en: null, fr: null },
    }),
  );
  const bits = { linearBits: options.linear.bits, meaningBits: options.network.bits };
  return {
    heads: made,
    model: {
      ...{ ...bits, linear: linear.table, meaning: meaning.table },
      ...{ meaningScale: meaning.scale, network: learned.network },
    },
    tables: { ...bits, linear: weights, meaning: learned.meaning },
  };
}
