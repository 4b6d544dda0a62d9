import type { Alert, IncidentState, SeaMark, Severity, WatchState } from "@balise/preparedness";

export const STATES_EN = {
  mark: {
    order: "in order",
    watch: "watch",
    alert: "alert",
    critical: "critical",
  } satisfies Record<SeaMark, string>,
  alertState: {
    open: "open",
    acknowledged: "acknowledged",
    dismissed: "dismissed",
    promoted: "promoted",
  } satisfies Record<Alert["state"], string>,
  incidentState: {
    declared: "declared",
    contained: "contained",
    resolved: "resolved",
    closed: "closed",
  } satisfies Record<IncidentState, string>,
  severity: {
    near_miss: "near miss",
    minor: "minor",
    serious: "serious",
    critical: "critical",
  } satisfies Record<Severity, string>,
  watchState: {
    learning: "learning its baseline",
    watching: "quiet",
    signalled: "signal",
  } satisfies Record<WatchState["state"], string>,
  none: "–",
};
