import type { AccessEvent } from "@balise/preparedness";
import { type Projections, projectsNothing } from "./projection.js";

/** Their tables hold secrets, which the ledger must not: it only tells who was given what. */
export const accessProjections: Projections<AccessEvent> = {
  "account.opened": projectsNothing,
  "account.changed": projectsNothing,
  "account.closed": projectsNothing,
  "token.issued": projectsNothing,
  "token.revoked": projectsNothing,
};
