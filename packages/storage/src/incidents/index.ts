export type { IncidentFilter } from "./incidents.js";
export { findIncident, listIncidents } from "./incidents.js";
