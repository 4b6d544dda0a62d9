import type { TrainingOptions } from "./train-model.js";

/** What the model that comes with the package is trained with. */
export const TRAINING_OPTIONS: TrainingOptions = {
  trained: "2026-11-25",
  linear: { bits: 17, seed: 20261123, epochs: 6, step: 1, joined: 0.3, dropped: 0.3 },
  network: { bits: 16, seed: 20261125, epochs: 8, step: 0.3, joined: 0.3, dropped: 0.5 },
  blend: 0.25,
};
