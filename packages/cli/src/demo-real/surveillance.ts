import { type Alert, alertShape, type Incident, incidentShape } from "@balise/preparedness";
import { dateOf } from "./arrivals.js";
import type { Door } from "./door.js";
import { OUTBREAK } from "./outbreak.js";

/** What the watches said, and what a person did about it. */
export interface Response {
  readonly outbreakDay: string;
  readonly signalDay: string | null;
  /** Where the watch places the beginning of the rise. */
  readonly onset: string | null;
  readonly delayDays: number | null;
  /** A signal on the indicator before the outbreak began. */
  readonly early: boolean;
  readonly alert: string | null;
  readonly incident: string | null;
  /** Every signal of the board, in order of days. */
  readonly signals: readonly { readonly indicator: string; readonly day: string; readonly alert: string }[];
}

/** Runs the watches as an analyst, and promotes the alert of the outbreak to an incident. */
export async function watchAndRespond(door: Door, start: number): Promise<Response> {
  await door.ask("POST", "/surveillance/runs", { parse: (value: unknown) => value });
  const alerts = await door.ask("GET", "/alerts", alertList);
  const signals = alerts
    .flatMap((alert) => alert.signals.map(({ indicator, day }) => ({ indicator, day, alert: alert.id })))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const first = dateOf(OUTBREAK.firstDay, start);
  const last = dateOf(OUTBREAK.lastDay, start);
  const own = alerts
    .filter(({ indicator }) => indicator === OUTBREAK.indicator)
    .flatMap((alert) => alert.signals.map((signal) => ({ alert, signal })))
    .toSorted((a, b) => (a.signal.day < b.signal.day ? -1 : 1));
  const found = own.find(({ signal }) => signal.day >= first && signal.day <= last);
  const early = own.some(({ signal }) => signal.day < first);
  const incident = found === undefined || early ? null : await promote(door, found.alert);
  return {
    ...{ outbreakDay: first, early, signals, incident: incident?.id ?? null },
    ...{
      signalDay: found?.signal.day ?? null,
      onset: found?.signal.onset ?? null,
      alert: found?.alert.id ?? null,
    },
    delayDays: found === undefined ? null : (Date.parse(found.signal.day) - Date.parse(first)) / 86_400_000,
  };
}

function promote(door: Door, { id, signals }: Alert): Promise<Incident> {
  const [signal] = signals;
  const body = {
    title: "Self-harm risk expressed: a rise",
    severity: "serious",
    note:
      signal === undefined
        ? ""
        : `${signal.observed} flagged messages from ${signal.onset} to ${signal.day}, where ${signal.expected.toFixed(1)} were expected.`,
  };
  return door.ask("POST", `/alerts/${id}/promotion`, incidentShape, { body });
}

const alertList = {
  parse: (value: unknown) => (value as { alerts: unknown[] }).alerts.map((alert) => alertShape.parse(alert)),
};
