export * from "./access/index.js";
export * from "./alerts/index.js";
export * from "./campaigns/index.js";
export * from "./canaries/index.js";
export * from "./conversations/index.js";
export type { Database } from "./database.js";
export type {
  Connection,
  EmbeddedDatabase,
  EmbeddedNotice,
  EmbeddedOptions,
  StorageProblem,
} from "./embedded/index.js";
export { isProblem as isEmbeddedProblem, openEmbedded } from "./embedded/index.js";
export type { StationEvent, StreamKind } from "./events.js";
export { streamOf } from "./events.js";
export * from "./governance/index.js";
export * from "./incidents/index.js";
export * from "./indicators/index.js";
export * from "./ledger/index.js";
export { nextId } from "./next-id.js";
export type { Storage, StorageOptions } from "./open-storage.js";
export { openStorage } from "./open-storage.js";
export * from "./projections/index.js";
export * from "./review/index.js";
export { readSetting, writeSetting } from "./settings.js";
export * from "./systems/index.js";
export { Refusal, transact } from "./transact.js";
export * from "./usage/index.js";
