import type { IncidentState } from "../incidents/index.js";
import type { Localised } from "../problems/index.js";
import type { StationState } from "./clauses.js";
import { alertMark, incidentMark } from "./sea-mark.js";
import type { Owed } from "./situation.js";

const NEXT: Readonly<Partial<Record<IncidentState, Owed["code"]>>> = {
  declared: "contain_incident",
  contained: "resolve_incident",
  resolved: "write_postmortem",
};
const ORDER = ["critical", "alert", "watch", "order"] as const;

/**
 * What people owe next, the gravest first: one line a thing, with the seat that owes it and where it is done;
 * seats that nobody ever held are one line together.
 */
export function owedBy(state: StationState): Owed[] {
  const seat = (id: string | undefined): Localised | null =>
    state.seats.find(({ role }) => role.id === id)?.role.name ?? null;
  const definition = (id: string | null) => state.definitions.find((d) => d.id === id);
  const alerts = state.alerts
    .filter((alert) => alertMark(alert) !== "order")
    .map(
      (alert): Owed => ({
        ...{ code: "answer_alert", id: alert.id, title: null, since: alert.raisedAt, count: null },
        ...{
          name: definition(alert.indicator)?.name ?? null,
          owner: seat(definition(alert.indicator)?.owner),
        },
        ...{ mark: alertMark(alert), link: `/alerts/${alert.id}` },
      }),
    );
  const incidents = state.incidents.flatMap((incident): Owed[] => {
    const code = NEXT[incident.state];
    if (code === undefined) return [];
    return [
      {
        ...{ code, id: incident.id, name: null, title: incident.title, count: null },
        since: incident.resolvedAt ?? incident.containedAt ?? incident.declaredAt,
        ...{
          owner: seat("incident-commander"),
          mark: incidentMark(incident),
          link: `/incidents/${incident.id}`,
        },
      },
    ];
  });
  const empty = state.seats.filter(({ holder }) => holder === null);
  const never = empty.filter(({ vacantSince }) => vacantSince === "");
  const seats = (never.length > 1 ? empty.filter((one) => !never.includes(one)) : empty).map(
    ({ role, vacantSince }): Owed => ({
      ...{ code: "fill_seat", id: role.id, name: role.name, title: null, count: null, owner: null },
      ...{ since: vacantSince === "" ? null : vacantSince, mark: vacantSince === "" ? "watch" : "alert" },
      link: "/governance",
    }),
  );
  const several: Owed[] =
    never.length > 1
      ? [
          {
            ...{ code: "fill_seats", id: "seats", name: null, title: null, since: null, count: never.length },
            ...{ owner: null, mark: "watch", link: "/governance" },
          },
        ]
      : [];
  const decisions = state.decisions
    .filter(({ stale }) => stale)
    .map(
      ({ id, title, at, role }): Owed => ({
        ...{ code: "look_again_at_decision", id, name: null, title, since: at, count: null },
        ...{ owner: seat(role ?? undefined), mark: "watch", link: `/decisions/${id}` },
      }),
    );
  const review: Owed[] =
    state.waiting === 0
      ? []
      : [
          {
            ...{
              code: "review_items",
              id: "review",
              name: null,
              title: null,
              since: null,
              count: state.waiting,
            },
            ...{ owner: seat("review-lead"), mark: "order", link: "/review" },
          },
        ];
  return [...alerts, ...incidents, ...seats, ...several, ...decisions, ...review].toSorted(
    (a, b) => ORDER.indexOf(a.mark) - ORDER.indexOf(b.mark),
  );
}
