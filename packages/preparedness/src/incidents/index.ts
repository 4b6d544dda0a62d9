export type {
  Incident,
  IncidentRole,
  IncidentState,
  Postmortem,
  Severity,
  TimelineEntry,
} from "./incident.js";
export {
  INCIDENT_ROLES,
  INCIDENT_STATES,
  incidentShape,
  newIncidentShape,
  postmortemShape,
  SEVERITIES,
  timelineEntryShape,
} from "./incident.js";
export type { IncidentCommand, IncidentEvent } from "./incident-decider.js";
export { INCIDENT_VERBS, incidentDecider } from "./incident-decider.js";
