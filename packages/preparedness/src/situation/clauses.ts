import type { Decision, Person, Seat } from "../governance/index.js";
import type { Incident } from "../incidents/index.js";
import type { IndicatorDefinition } from "../indicators/index.js";
import type { Alert } from "../surveillance/index.js";
import type { System } from "../systems/index.js";
import { releaseBefore } from "./release.js";
import type { Clause } from "./situation.js";

/** What the first sentence and the list of what is owed are made of. */
export interface StationState {
  readonly today: string;
  readonly systems: readonly System[];
  readonly definitions: readonly IndicatorDefinition[];
  readonly alerts: readonly Alert[];
  readonly incidents: readonly Incident[];
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly decisions: readonly Decision[];
  /** Messages counted in all. */
  readonly messages: number;
  /** Items of the review sample that wait for a label. */
  readonly waiting: number;
}

const SEVEREST_FIRST = ["critical", "serious", "minor", "near_miss"] as const;
const CLAUSES = 3;

/** At most three clauses, the gravest first; in a quiet week, one that says so. */
export function clausesOf(state: StationState): Clause[] {
  if (state.systems.length === 0) return [{ code: "no_system" }];
  if (state.messages === 0) return [{ code: "no_usage" }];
  const alerts = alertClauses(state);
  const grave = [...incidentClauses(state), ...alerts.slice(0, 1)];
  const rest = [...seatClauses(state), ...staleClauses(state)];
  const more: Clause[] = alerts.length > 1 ? [{ code: "more_alerts", count: alerts.length - 1 }] : [];
  const clauses = [...grave.slice(0, rest.length > 0 ? CLAUSES - 1 : CLAUSES), ...rest, ...more].slice(
    0,
    CLAUSES,
  );
  return clauses.length > 0 ? clauses : [{ code: "quiet", days: quietDays(state) }];
}

function incidentClauses(state: StationState): Clause[] {
  return state.incidents
    .filter(({ state: reached }) => reached === "declared" || reached === "contained")
    .toSorted((a, b) => SEVEREST_FIRST.indexOf(a.severity) - SEVEREST_FIRST.indexOf(b.severity))
    .map((incident) => {
      const onset = state.alerts.find(({ id }) => id === incident.alert)?.signals[0]?.onset;
      return {
        ...{
          code: "incident_open" as const,
          incident: incident.id,
          title: incident.title,
          state: incident.state,
        },
        indicator: state.definitions.find(({ id }) => id === incident.indicator)?.name ?? null,
        release: onset === undefined ? null : releaseBefore(onset, state.systems),
      };
    });
}

function alertClauses(state: StationState): Clause[] {
  return state.alerts
    .filter(({ state: reached }) => reached === "open" || reached === "acknowledged")
    .flatMap((alert): Clause[] => {
      const signal = alert.signals.at(-1);
      const definition = state.definitions.find(({ id }) => id === alert.indicator);
      if (signal === undefined || definition === undefined) return [];
      return [
        {
          ...{ code: "alert_open", alert: alert.id, indicatorId: definition.id, indicator: definition.name },
          since: alert.signals[0]?.onset ?? signal.onset,
          ratio: signal.expected > 0 ? signal.observed / signal.expected : 0,
          release: releaseBefore(alert.signals[0]?.onset ?? signal.onset, state.systems),
        },
      ];
    });
}

function seatClauses(state: StationState): Clause[] {
  return state.seats
    .filter(({ holder, vacantSince }) => holder === null && vacantSince !== "")
    .map(({ role, vacantSince, acting }) => ({
      ...{ code: "seat_vacant" as const, role: role.id, name: role.name, since: vacantSince },
      acting: state.people.find(({ id }) => id === acting)?.name ?? null,
    }));
}

function staleClauses(state: StationState): Clause[] {
  return state.decisions
    .filter(({ stale }) => stale)
    .map(({ id, title }) => ({ code: "decision_stale", decision: id, title }));
}

function quietDays(state: StationState): number {
  const last = state.alerts
    .flatMap(({ signals }) => signals.map(({ day }) => day))
    .sort()
    .at(-1);
  if (last === undefined) return 0;
  return Math.max(0, Math.round((Date.parse(state.today) - Date.parse(last)) / 86_400_000));
}
