import { findAlert, findIncident } from "@balise/storage";
import { indicatorEvidence } from "../indicators/evidence.js";
import type { EvidenceRegistry } from "./registry.js";

/** What each kind of evidence is, as a decision binds to it. */
export const EVIDENCE: EvidenceRegistry = {
  indicator: indicatorEvidence,
  alert: async (id, { storage }) => (await findAlert(storage.db, "live", id)) ?? null,
  incident: async (id, { storage }) => (await findIncident(storage.db, "live", id)) ?? null,
};
