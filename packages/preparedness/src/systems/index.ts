export type { System, SystemVersion } from "./system.js";
export { newSystemShape, systemIdShape, systemShape, versionShape } from "./system.js";
export type { SystemCommand, SystemEvent } from "./system-decider.js";
export { systemDecider } from "./system-decider.js";
