import type { DecisionEvent } from "@balise/preparedness";
import type { Projections } from "./projection.js";

export const decisionProjections: Projections<DecisionEvent> = {
  "decision.recorded": (db, { id, title, choice, reasons, by, role, evidence }, { realm, at }) =>
    db
      .insertInto("decision")
      .values({ id, realm, title, choice, reasons, by, role, at, evidence: JSON.stringify(evidence) })
      .execute(),
};
