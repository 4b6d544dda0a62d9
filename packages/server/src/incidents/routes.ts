import { INCIDENT_STATES, incidentShape, newIncidentShape, problem } from "@balise/preparedness";
import { findIncident, listIncidents } from "@balise/storage";
import { z } from "zod";
import { actorAndTime } from "../http/actor-and-time.js";
import { type AnyRoute, defineRoute } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { incidentActRoutes } from "./act-routes.js";
import { declareIncident } from "./declare.js";

const incidentsShape = z.object({ incidents: z.array(incidentShape) }).meta({ id: "Incidents" });

export const incidentRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/incidents",
    needs: "incidents:read",
    summary: "The incidents, newest first",
    query: z.object({ state: z.enum(INCIDENT_STATES).optional() }),
    answer: { status: 200, describe: "The incidents", shape: incidentsShape },
    async handle({ query: { state } }, { storage }) {
      const states = state === undefined ? {} : { states: [state] };
      return { incidents: await listIncidents(storage.db, { realm: "live", ...states }) };
    },
  }),
  defineRoute({
    method: "post",
    path: "/incidents",
    needs: "incidents:write",
    summary: "Declare an incident",
    body: newIncidentShape,
    answer: { status: 201, describe: "The incident", shape: incidentShape },
    problems: ["not_found"],
    async handle(call, { storage, library }) {
      const { indicator } = call.body;
      if (indicator !== null && !library.indicators.some(({ id }) => id === indicator)) {
        return problem("not_found", { what: "indicator", id: indicator });
      }
      return declareIncident(storage, { ...actorAndTime(call), by: call.by, incident: call.body });
    },
  }),
  defineRoute({
    method: "get",
    path: "/incidents/{id}",
    needs: "incidents:read",
    summary: "An incident",
    params: idParameter,
    answer: { status: 200, describe: "The incident", shape: incidentShape },
    problems: ["not_found"],
    handle: async ({ params: { id } }, { storage }) =>
      (await findIncident(storage.db, "live", id)) ?? problem("not_found", { what: "incident", id }),
  }),
  ...incidentActRoutes,
];
