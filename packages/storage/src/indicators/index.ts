export type { ReleasedIndicator, ReleasedSegment, ReleaseQuery } from "./released.js";
export { releasedIndicators, releasedSegments } from "./released.js";
export { countsRevision } from "./revision.js";
export { usageSpan, watchDays } from "./watch-days.js";
