export { canonicalJson } from "./canonical.js";
export type { Decider } from "./decider.js";
export { fold } from "./decider.js";
export type { LedgerEntry, LedgerHead, NewEntry, Realm } from "./entry.js";
export { ledgerEntryShape, ledgerHeadShape, REALMS, realmShape } from "./entry.js";
