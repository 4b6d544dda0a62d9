import {
  ALERT_STATES,
  type AlertCommand,
  alertDecider,
  alertShape,
  answerShape,
  incidentShape,
  isProblem,
  ledgerEntryShape,
  newIncidentShape,
  type Problem,
  problem,
} from "@balise/preparedness";
import { act, findAlert, listAlerts, readStream, streamOf } from "@balise/storage";
import { z } from "zod";
import { actorAndTime } from "../http/actor-and-time.js";
import { type AnyRoute, type Call, defineRoute, type StationContext } from "../http/index.js";
import { idParameter } from "../http/parameters.js";
import { promoteAlert } from "./promote.js";

const alertsShape = z.object({ alerts: z.array(alertShape) }).meta({ id: "Alerts" });
const alertHistoryShape = alertShape
  .extend({ history: z.array(ledgerEntryShape).describe("its entries of the ledger, oldest first") })
  .meta({ id: "AlertWithHistory" });

const params = idParameter;
const conflicts = ["not_found", "not_in_this_state", "version_conflict"] as const;

const missing = (id: string): Problem => problem("not_found", { what: "alert", id });

async function answered(call: Call, station: StationContext, command: AlertCommand) {
  const stream = streamOf("alert", command.id);
  const acted = await act(station.storage, { decider: alertDecider, stream, command, ...actorAndTime(call) });
  if (isProblem(acted)) return acted;
  return (await findAlert(station.storage.db, "live", command.id)) ?? missing(command.id);
}

export const alertRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: "get",
    path: "/alerts",
    needs: "alerts:read",
    summary: "The alerts, newest first",
    query: z.object({ state: z.enum(ALERT_STATES).optional(), indicator: z.string().optional() }),
    answer: { status: 200, describe: "The alerts", shape: alertsShape },
    async handle({ query: { state, indicator } }, { storage }) {
      const states = state === undefined ? {} : { states: [state] };
      const of = indicator === undefined ? {} : { indicator };
      return { alerts: await listAlerts(storage.db, { realm: "live", ...states, ...of }) };
    },
  }),
  defineRoute({
    method: "get",
    path: "/alerts/{id}",
    needs: "alerts:read",
    summary: "An alert with its history",
    params,
    answer: { status: 200, describe: "The alert", shape: alertHistoryShape },
    problems: ["not_found"],
    async handle({ params: { id } }, { storage }) {
      const alert = await findAlert(storage.db, "live", id);
      if (alert === undefined) return missing(id);
      return { ...alert, history: await readStream(storage.db, streamOf("alert", id)) };
    },
  }),
  defineRoute({
    method: "post",
    path: "/alerts/{id}/acknowledgement",
    needs: "alerts:write",
    summary: "Say that you look into an alert",
    params,
    answer: { status: 200, describe: "The alert", shape: alertShape },
    problems: conflicts,
    handle: (call, station) =>
      answered(call, station, { verb: "acknowledge", id: call.params.id, by: call.by }),
  }),
  defineRoute({
    method: "post",
    path: "/alerts/{id}/dismissal",
    needs: "alerts:write",
    summary: "Dismiss an alert, with the reason",
    params,
    body: answerShape,
    answer: { status: 200, describe: "The alert", shape: alertShape },
    problems: [...conflicts, "reason_required"],
    handle: (call, station) =>
      answered(call, station, { verb: "dismiss", id: call.params.id, by: call.by, ...call.body }),
  }),
  defineRoute({
    method: "post",
    path: "/alerts/{id}/reopening",
    needs: "alerts:write",
    summary: "Reopen a dismissed alert, with the reason",
    params,
    body: answerShape,
    answer: { status: 200, describe: "The alert", shape: alertShape },
    problems: [...conflicts, "reason_required"],
    handle: (call, station) =>
      answered(call, station, { verb: "reopen", id: call.params.id, by: call.by, ...call.body }),
  }),
  defineRoute({
    method: "post",
    path: "/alerts/{id}/promotion",
    needs: ["alerts:write", "incidents:write"],
    summary: "Promote an alert to an incident",
    params,
    body: newIncidentShape.omit({ indicator: true }),
    answer: { status: 201, describe: "The incident", shape: incidentShape },
    problems: conflicts,
    handle: (call, { storage }) =>
      promoteAlert(storage, call.params.id, { ...actorAndTime(call), by: call.by, incident: call.body }),
  }),
];
