export { BIN_EDGES, SCORE_BINS } from "./bins.js";
export {
  CATEGORIES,
  type Category,
  RESPONSE_CATEGORIES,
  type ResponseCategory,
  type Role,
} from "./categories.js";
export { createDetector, type Detector } from "./detector.js";
export type { DetectorModel, Head } from "./model.js";
export type { DetectorProblem } from "./problem.js";
export { readModel } from "./read-model.js";
