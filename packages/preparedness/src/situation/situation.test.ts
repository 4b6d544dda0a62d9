import { describe, expect, it } from "vitest";
import type { Seat } from "../governance/index.js";
import type { Incident } from "../incidents/index.js";
import type { IndicatorDefinition } from "../indicators/index.js";
import type { Alert, Signal } from "../surveillance/index.js";
import { clausesOf, type StationState } from "./clauses.js";
import { owedBy } from "./owed.js";
import { releaseBefore } from "./release.js";
import { indicatorMark } from "./sea-mark.js";

const name = (text: string) => ({ fr: `${text} (fr)`, en: text });
const definition = (id: string) =>
  ({ id, name: name(id), owner: "clinic" }) as unknown as IndicatorDefinition;
const signal = (day: string, onset = day): Signal => ({
  ...{ indicator: "self-harm-risk", day, onset, observed: 30, expected: 12, exposed: 4000 },
  ...{ statistic: 6, limit: 5, method: "poisson-cusum-llr" },
});
const alert = (id: string, state: Alert["state"], day = "2026-11-05"): Alert => ({
  ...{ id, state, indicator: "self-harm-risk", raisedAt: `${day}T06:00:00Z`, signals: [signal(day)] },
  ...{ answeredBy: null, answeredAt: null, reason: null, incident: null, version: 1 },
});
const incident = (id: string, state: Incident["state"], severity: Incident["severity"]): Incident => ({
  ...{ id, title: `incident ${id}`, state, severity, indicator: "self-harm-risk", alert: "A-2026-001" },
  ...{
    declaredAt: "2026-11-06T08:00:00Z",
    declaredBy: "hugo",
    containedAt: null,
    resolvedAt: null,
    closedAt: null,
  },
  ...{ roles: {}, timeline: [], postmortem: null, version: 1 },
});
const seat = (
  id: string,
  holder: string | null,
  vacantSince: string | null,
  acting: string | null = null,
): Seat => ({
  ...{ role: { id, name: name(id), duty: name(id), next: [] }, holder, vacantSince, acting },
});
const system = {
  ...{ id: "chat", name: name("chat") },
  versions: [{ version: "4.2", released: "2026-10-21" }],
};
const quiet: StationState = Object.freeze({
  ...{ today: "2026-11-23", systems: [system], definitions: [definition("self-harm-risk")] },
  ...{ alerts: [], incidents: [], seats: [seat("head", "solene", null)] },
  ...{
    people: [{ id: "margot", name: "Margot", email: null, until: null }],
    decisions: [],
    messages: 10,
    waiting: 0,
  },
});

describe("the first sentence", () => {
  it("says of a new station that it has no system yet, then that it has no usage yet", () => {
    expect(clausesOf({ ...quiet, systems: [] })).toEqual([{ code: "no_system" }]);
    expect(clausesOf({ ...quiet, messages: 0 })).toEqual([{ code: "no_usage" }]);
  });

  it("says that a quiet week is quiet, and for how long", () => {
    expect(clausesOf(quiet)).toEqual([{ code: "quiet", days: 0 }]);
    const past = [alert("A-2026-001", "dismissed", "2026-11-03")];
    expect(clausesOf({ ...quiet, alerts: past })).toEqual([{ code: "quiet", days: 20 }]);
  });

  it("puts the gravest incident first, and names a release that came shortly before its onset", () => {
    const state = {
      ...quiet,
      alerts: [alert("A-2026-001", "promoted")],
      incidents: [incident("2026-002", "declared", "minor"), incident("2026-001", "contained", "critical")],
    };
    expect(clausesOf(state)[0]).toMatchObject({
      code: "incident_open",
      incident: "2026-001",
      release: "chat 4.2",
    });
  });

  it("never has more than three clauses, and keeps one for a vacant seat", () => {
    const state = {
      ...quiet,
      alerts: ["1", "2", "3"].map((n) => alert(`A-2026-00${n}`, "open")),
      incidents: ["4", "5", "6"].map((n) => incident(`2026-00${n}`, "declared", "serious")),
      seats: [seat("deputy", null, "2026-11-17", "margot")],
    };
    const clauses = clausesOf(state);
    expect(clauses).toHaveLength(3);
    expect(clauses.at(-1)).toMatchObject({ code: "seat_vacant", since: "2026-11-17", acting: "Margot" });
  });

  it("does not call a seat vacant that nobody ever held, nor an incident open that is resolved", () => {
    const state = {
      ...quiet,
      seats: [seat("deputy", null, "")],
      incidents: [incident("2026-001", "resolved", "serious")],
    };
    expect(clausesOf(state)).toEqual([{ code: "quiet", days: 0 }]);
  });
});

describe("what is owed next", () => {
  it("is nothing on a station in order", () => {
    expect(owedBy(quiet)).toEqual([]);
  });

  it("follows an incident from containing it to its postmortem", () => {
    const codes = (["declared", "contained", "resolved", "closed"] as const).map(
      (state) => owedBy({ ...quiet, incidents: [incident("2026-001", state, "serious")] })[0]?.code,
    );
    expect(codes).toEqual(["contain_incident", "resolve_incident", "write_postmortem", undefined]);
  });

  it("puts the gravest first and says which seat owes it", () => {
    const state = {
      ...quiet,
      alerts: [alert("A-2026-001", "open")],
      incidents: [incident("2026-001", "declared", "critical")],
      seats: [seat("clinic", "aicha", null), seat("deputy", null, "2026-11-17")],
      waiting: 12,
    };
    expect(owedBy(state).map(({ code, mark }) => `${code} ${mark}`)).toEqual([
      "contain_incident critical",
      "answer_alert alert",
      "fill_seat alert",
      "review_items order",
    ]);
    expect(owedBy(state)[1]?.owner).toEqual(name("clinic"));
  });

  it("puts the seats that nobody ever held on one line", () => {
    const seats = ["a", "b", "c"].map((id) => seat(id, null, ""));
    expect(owedBy({ ...quiet, seats })).toMatchObject([{ code: "fill_seats", count: 3, mark: "watch" }]);
  });
});

describe("a release", () => {
  it("is named only when it came at most three weeks before", () => {
    expect(releaseBefore("2026-10-21", [system])).toBe("chat 4.2");
    expect(releaseBefore("2026-11-11", [system])).toBe("chat 4.2");
    expect(releaseBefore("2026-11-12", [system])).toBeNull();
    expect(releaseBefore("2026-10-20", [system])).toBeNull();
  });
});

describe("the mark of an indicator", () => {
  const watch = { statistic: 1, limit: 5 };
  it("is the gravest of its incident, its alert and its watch", () => {
    expect(indicatorMark({ incident: null, alert: null, watch })).toBe("order");
    expect(indicatorMark({ incident: null, alert: null, watch: { statistic: 3, limit: 5 } })).toBe("watch");
    expect(indicatorMark({ incident: null, alert: { state: "open" }, watch })).toBe("alert");
    expect(indicatorMark({ incident: null, alert: { state: "dismissed" }, watch })).toBe("order");
    const grave = { state: "contained", severity: "serious" } as const;
    expect(indicatorMark({ incident: grave, alert: { state: "promoted" }, watch })).toBe("critical");
  });
});
