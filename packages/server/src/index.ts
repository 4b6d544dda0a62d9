export type { FirstPerson } from "./access/first-account.js";
export { demonstrationOptions } from "./demonstration/load.js";
export type { StationContext } from "./http/index.js";
export type { Log, LogFacts } from "./log/log.js";
export { createLog } from "./log/log.js";
export { closeOnSignals } from "./signals.js";
export type { DemonstrationLoading, Station, StationOptions } from "./station.js";
export { openStation } from "./station.js";
