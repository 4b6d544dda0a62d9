export type { OwnView } from "./blind.js";
export { answerRefused, findingsRefused } from "./blind.js";
export type { HelpLine } from "./help-line.js";
export { helpLineShape } from "./help-line.js";
export type { ItemFindings, JudgeStopped, Reading, ReviewEvent, ReviewItem, ReviewQueue } from "./item.js";
export {
  DAILY_EXPOSURE_CAP,
  itemFindingsShape,
  newLabelShape,
  readingShape,
  reviewItemShape,
  reviewQueueShape,
} from "./item.js";
export type { ComparedItem, JudgeAgreement } from "./judge-agreement.js";
export { judgeAgreement, judgeAgreementShape } from "./judge-agreement.js";
export type { JudgedFrom, JudgedIndicator } from "./judged-from.js";
export { judgedFrom } from "./judged-from.js";
export type { Stratum } from "./stratum.js";
export { drawn, stratumOf, stratumShape } from "./stratum.js";
