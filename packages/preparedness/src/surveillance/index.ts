export type { Alert, AlertEvent, AlertState, Signal } from "./alert.js";
export { ALERT_STATES, alertShape, answerShape, signalShape } from "./alert.js";
export type { AlertCommand } from "./alert-decider.js";
export { alertDecider } from "./alert-decider.js";
export type { LimitFor, WatchDay, WatchRun } from "./watch.js";
export { runWatch } from "./watch.js";
