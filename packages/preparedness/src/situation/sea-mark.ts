import type { Incident } from "../incidents/index.js";
import type { SeaMark, WatchState } from "../indicators/index.js";
import type { Alert } from "../surveillance/index.js";

const GRAVE: readonly Incident["severity"][] = ["serious", "critical"];

/** The mark of an incident: what is over is in order, what is grave is critical. */
export function incidentMark(incident: Pick<Incident, "state" | "severity">): SeaMark {
  if (incident.state === "closed") return "order";
  if (incident.state === "resolved") return "watch";
  return GRAVE.includes(incident.severity) ? "critical" : "alert";
}

/** The mark of an alert: it calls for an answer until it has one. */
export function alertMark(alert: Pick<Alert, "state">): SeaMark {
  if (alert.state === "open") return "alert";
  return alert.state === "acknowledged" ? "watch" : "order";
}

/** The mark of an indicator: the gravest of its incident, its alert, and a watch at more than half of its limit. */
export function indicatorMark(input: {
  readonly incident: Pick<Incident, "state" | "severity"> | null;
  readonly alert: Pick<Alert, "state"> | null;
  readonly watch: Pick<WatchState, "statistic" | "limit">;
}): SeaMark {
  const { incident, alert, watch } = input;
  if (incident !== null && incident.state !== "closed") return incidentMark(incident);
  if (alert !== null && alertMark(alert) !== "order") return alertMark(alert);
  const raised = watch.statistic !== null && watch.limit !== null && watch.statistic > watch.limit / 2;
  return raised ? "watch" : "order";
}
