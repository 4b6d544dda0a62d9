export type { Act, Acted, SomeAct } from "./act.js";
export { act, actTogether, actWithin, someAct } from "./act.js";
export { appendEvents } from "./append.js";
export { exportLedger } from "./export-ledger.js";
export { LEDGER_CHANNEL } from "./insert-entries.js";
export { unstorableText } from "./leaf.js";
export type { LedgerFilter } from "./read-ledger.js";
export { readLedger } from "./read-ledger.js";
export { readStream } from "./read-stream.js";
