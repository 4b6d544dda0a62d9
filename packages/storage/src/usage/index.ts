export type { BatchCounter } from "./count-batches.js";
export { batchCounter } from "./count-batches.js";
export { countedMessages } from "./counted-messages.js";
export { findBatch } from "./find-batch.js";
export { forgetSeen, SEEN_DAYS } from "./forget-seen.js";
export type {
  Following,
  ScreenedBatch,
  ScreenedMessages,
  Screening,
  SealedSample,
  SignedPlace,
} from "./screened-batch.js";
export { NO_CONVERSATION } from "./screened-batch.js";
export type { UsedVersion, VersionWatch } from "./version-watch.js";
export { versionWatch } from "./version-watch.js";
export type { SystemVolume } from "./volumes.js";
export { releasedVolumes, usageTotals } from "./volumes.js";
