export type { HelpLine } from "./help-line.js";
export { helpLineShape } from "./help-line.js";
export type { Reading, ReviewEvent, ReviewItem, ReviewQueue } from "./item.js";
export {
  DAILY_EXPOSURE_CAP,
  newLabelShape,
  readingShape,
  reviewItemShape,
  reviewQueueShape,
} from "./item.js";
export type { Stratum } from "./stratum.js";
export { drawn, stratumOf, stratumShape } from "./stratum.js";
