export { eraseExpired } from "./erase-expired.js";
export type { ItemQuery, ItemState } from "./items.js";
export { countItems, findItem, ITEM_STATES, pageItems } from "./items.js";
export { readingsOf, reviewLoad } from "./readings.js";
export type { SampledMessage } from "./sampled-messages.js";
export { sampledMessages } from "./sampled-messages.js";
export type { SealedText } from "./sealed-text.js";
export { readSealedText } from "./sealed-text.js";
