import { categoriesOf } from "../../src/categories.js";
import type { Detector } from "../../src/detector.js";

/** A detector for tests, which reads each text as a number: its score and its bin in every category. */
export const DETECTOR_UNDER_TEST: Detector = {
  version: "none",
  kernel: "plain",
  categories: categoriesOf,
  score: (text, _, out) => void out.fill(Number(text)),
  bins: (text, _, out) => void out.fill(Number(text)),
  binsOf: (scores, _, out) => void out.fill(scores[0] ?? 0),
  probabilities: () => [],
};
