import type {
  AccessEvent,
  AlertEvent,
  DecisionEvent,
  IncidentEvent,
  PersonEvent,
  ReviewEvent,
  RoleEvent,
  SystemEvent,
} from "@balise/preparedness";
import type { StationEvent } from "../events.js";
import { accessProjections } from "./access.js";
import { alertProjections } from "./alerts.js";
import { decisionProjections } from "./decisions.js";
import { incidentProjections } from "./incidents.js";
import { personProjections } from "./people.js";
import type { ProjectedConcept, Projections } from "./projection.js";
import { reviewProjections } from "./review.js";
import { roleProjections } from "./roles.js";
import { systemProjections } from "./systems.js";

const governance: ProjectedConcept<PersonEvent | RoleEvent> = {
  tables: { person: ["id"], role: ["id"], mandate: ["id"] },
  events: { ...personProjections, ...roleProjections },
};
const decisions: ProjectedConcept<DecisionEvent> = {
  tables: { decision: ["id"] },
  events: decisionProjections,
};
const access: ProjectedConcept<AccessEvent> = { tables: {}, events: accessProjections };
const systems: ProjectedConcept<SystemEvent> = { tables: { system: ["id"] }, events: systemProjections };
const alerts: ProjectedConcept<AlertEvent> = { tables: { alert: ["id"] }, events: alertProjections };
const incidents: ProjectedConcept<IncidentEvent> = {
  tables: { incident: ["id"] },
  events: incidentProjections,
};
const review: ProjectedConcept<ReviewEvent> = {
  tables: {
    review_label: ["item", "seq"],
    review_reading: ["seq"],
    review_sending: ["seq"],
    review_comparison: ["seq"],
  },
  events: reviewProjections,
};

/** Every concept whose tables the ledger can make again. */
export const PROJECTED_CONCEPTS = { governance, decisions, access, systems, alerts, incidents, review };
export type ProjectedConceptName = keyof typeof PROJECTED_CONCEPTS;

/** How every event of the station is projected: one that no concept has does not type. */
export const PROJECTIONS: Projections<StationEvent> = {
  ...governance.events,
  ...decisions.events,
  ...access.events,
  ...systems.events,
  ...alerts.events,
  ...incidents.events,
  ...review.events,
};
