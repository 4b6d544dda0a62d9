export { BIN_EDGES, FLAG_BIN, SCORE_BINS } from "./bins.js";
export { BAND_SLOTS, BANDS, type TextSigner, textSigner } from "./campaigns/text-signer.js";
export {
  CATEGORIES,
  type Category,
  RESPONSE_CATEGORIES,
  type ResponseCategory,
  type Role,
} from "./categories.js";
export { BENIGN_EVIDENCE, BIN_EVIDENCE, FOLLOWED_FROM } from "./conversations/bin-evidence.js";
export {
  carryScores,
  MEAN_WEIGHT,
  PERSISTENT_BIN,
  type Turn,
  type TurnProblem,
} from "./conversations/carry-scores.js";
export {
  type Carried,
  type CarriedRole,
  type ConversationState,
  conversationStart,
} from "./conversations/conversation-state.js";
export { createDetector, type Detector } from "./detector.js";
export {
  type ExplainedSpan,
  type ExplainTarget,
  type Explanation,
  explainScore,
  MOST_SPANS,
} from "./explain/explain.js";
export type { DetectorModel, Head } from "./model.js";
export type { DetectorProblem } from "./problem.js";
export { readModel } from "./read-model.js";
