import { accountRoutes } from "./accounts/routes.js";
import { alertRoutes } from "./alerts/routes.js";
import { campaignRoutes } from "./campaigns/routes.js";
import { decisionRoutes } from "./decisions/routes.js";
import { evidenceRoutes } from "./evidence/routes.js";
import { peopleRoutes } from "./governance/people-routes.js";
import { roleRoutes } from "./governance/role-routes.js";
import type { AnyRoute } from "./http/index.js";
import { incidentRoutes } from "./incidents/routes.js";
import { indicatorRoutes } from "./indicators/routes.js";
import { ledgerRoutes } from "./ledger/routes.js";
import { libraryRoutes } from "./library/routes.js";
import { openApiRoute } from "./openapi/routes.js";
import { reviewRoutes } from "./review/routes.js";
import { screeningRoutes } from "./screening/routes.js";
import { sessionRoutes } from "./session/routes.js";
import { situationRoutes } from "./situation/routes.js";
import { stationRoutes } from "./station/routes.js";
import { streamRoutes } from "./stream/routes.js";
import { surveillanceRoutes } from "./surveillance/routes.js";
import { systemRoutes } from "./systems/routes.js";
import { tokenRoutes } from "./tokens/routes.js";
import { usageRoutes } from "./usage/routes.js";

/** Every route of the API, concept by concept. */
export const ROUTES: readonly AnyRoute[] = [
  ...stationRoutes,
  ...sessionRoutes,
  ...situationRoutes,
  ...systemRoutes,
  ...usageRoutes,
  ...screeningRoutes,
  ...reviewRoutes,
  ...indicatorRoutes,
  ...campaignRoutes,
  ...surveillanceRoutes,
  ...alertRoutes,
  ...incidentRoutes,
  ...peopleRoutes,
  ...roleRoutes,
  ...decisionRoutes,
  ...evidenceRoutes,
  ...ledgerRoutes,
  ...libraryRoutes,
  ...accountRoutes,
  ...tokenRoutes,
  ...streamRoutes,
  openApiRoute(() => ROUTES),
];
