export { countedDetectors } from "./counted-detectors.js";
export { latestCanaryRuns } from "./latest-runs.js";
export { writeCanaryRuns } from "./write-runs.js";
