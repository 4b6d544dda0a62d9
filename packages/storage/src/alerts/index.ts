export type { AlertFilter } from "./alerts.js";
export { findAlert, listAlerts } from "./alerts.js";
