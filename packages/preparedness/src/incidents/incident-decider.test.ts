import { describe, expect, it } from "vitest";
import { fold } from "../ledger/index.js";
import { type IncidentCommand, type IncidentEvent, incidentDecider } from "./incident-decider.js";

const id = "2026-001";
const by = "amine";
const declared: IncidentEvent = {
  ...{ type: "incident.declared", id, title: "A rise after 4.2", severity: "serious" },
  ...{ indicator: "self-harm-risk", alert: "A-2026-001", by, note: "" },
};
const contained: IncidentEvent = { type: "incident.contained", id, by, text: "limited in the app" };
const resolved: IncidentEvent = { type: "incident.resolved", id, by, text: "back to the baseline" };
const postmortem = { summary: "s", cause: "c", effect: "e", lessons: "l", actions: [] };
const closed: IncidentEvent = { type: "incident.closed", id, by, postmortem };
const after = (command: IncidentCommand, ...events: IncidentEvent[]) =>
  incidentDecider.decide(command, fold(incidentDecider, events));

describe("an incident", () => {
  it("is declared once", () => {
    const { type: _, ...facts } = declared;
    expect(after({ verb: "declare", ...facts })).toEqual([declared]);
    expect(after({ verb: "declare", ...facts }, declared)).toMatchObject({ code: "already_exists" });
  });

  it("goes from declared to contained to resolved to closed", () => {
    expect(after({ verb: "contain", id, by, text: "limited in the app" }, declared)).toEqual([contained]);
    expect(after({ verb: "resolve", id, by, text: "back to the baseline" }, declared, contained)).toEqual([
      resolved,
    ]);
    expect(after({ verb: "close", id, by, postmortem }, declared, contained, resolved)).toEqual([closed]);
  });

  it("is not closed before it is resolved", () => {
    expect(after({ verb: "close", id, by, postmortem }, declared, contained)).toMatchObject({
      code: "not_in_this_state",
      state: "contained",
      verb: "close",
    });
  });

  it("takes a change of severity with its reason only, and none when nothing changes", () => {
    expect(after({ verb: "set_severity", id, by, severity: "critical", reason: "" }, declared)).toMatchObject(
      {
        code: "reason_required",
      },
    );
    expect(after({ verb: "set_severity", id, by, severity: "serious", reason: "" }, declared)).toEqual([]);
    expect(
      after({ verb: "set_severity", id, by, severity: "critical", reason: "a death" }, declared),
    ).toHaveLength(1);
  });

  it("that was resolved too early is reopened, and can be contained again", () => {
    const reopened: IncidentEvent = { type: "incident.reopened", id, by, text: "it rose again" };
    expect(after({ verb: "reopen", id, by, text: "it rose again" }, declared, resolved)).toEqual([reopened]);
    expect(after({ verb: "contain", id, by, text: "off" }, declared, resolved, reopened)).toHaveLength(1);
  });

  it("still takes notes when it is closed, and nothing else", () => {
    const life = [declared, contained, resolved, closed];
    expect(after({ verb: "note", id, by, text: "learnt later" }, ...life)).toHaveLength(1);
    expect(after({ verb: "reopen", id, by, text: "" }, ...life)).toMatchObject({ code: "not_in_this_state" });
    expect(after({ verb: "give_role", id, by, role: "scribe", person: "b" }, ...life)).toMatchObject({
      code: "not_in_this_state",
    });
  });

  it("does not take an empty note", () => {
    expect(after({ verb: "note", id, by, text: " \n" }, declared)).toEqual({
      code: "reason_required",
      field: "text",
    });
  });
});
