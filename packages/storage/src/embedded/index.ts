export type { Connection } from "./database.js";
export { type EmbeddedDatabase, type EmbeddedNotice, type EmbeddedOptions, openEmbedded } from "./open.js";
export { isProblem, type StorageProblem } from "./problem.js";
