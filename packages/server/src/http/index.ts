export type { Call } from "./call.js";
export type { Caller } from "./caller.js";
export { scopesHeld } from "./caller.js";
export type { AnyRoute } from "./define-route.js";
export { defineRoute } from "./define-route.js";
export type { Need } from "./need.js";
export { scopesNeeded } from "./need.js";
export type { StationContext } from "./station-context.js";
