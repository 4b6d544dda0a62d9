import type { TimelineEntry } from "@balise/preparedness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextAct } from "./next-act.js";
import { EMPTY_DRAFT, lacking, readDraft, writeDraft } from "./postmortem-draft.js";
import { incidentSearch } from "./search.js";
import { timelineDays } from "./timeline-days.js";
import { toldBy } from "./timeline-entry.js";
import { dayShift, knownZone, zoneCity, zonedDay, zonedTime, zonesByRegion } from "./zones.js";

describe("the one next act of an incident", () => {
  it("goes from containing to resolving to the postmortem, then nothing is owed", () => {
    expect(nextAct("declared")).toBe("contain");
    expect(nextAct("contained")).toBe("resolve");
    expect(nextAct("resolved")).toBe("write_postmortem");
    expect(nextAct("closed")).toBeNull();
  });
});

describe("an entry of the timeline", () => {
  it("is read into a severity with its reason, or a role with its person", () => {
    expect(toldBy({ kind: "severity", text: "serious: it spreads: in French" })).toEqual({
      kind: "severity",
      severity: "serious",
      text: "it spreads: in French",
    });
    expect(toldBy({ kind: "role", text: "commander: hugo-castellane" })).toEqual({
      kind: "role",
      role: "commander",
      person: "hugo-castellane",
    });
  });

  it("is told as it is when it is not so", () => {
    expect(toldBy({ kind: "severity", text: "unheard: x" })).toEqual({
      kind: "severity",
      text: "unheard: x",
    });
    expect(toldBy({ kind: "note", text: "serious: a note" })).toEqual({
      kind: "note",
      text: "serious: a note",
    });
  });
});

describe("two time zones", () => {
  const at = "2026-11-06T23:30:00.000Z";

  it("give a moment its day and clock time in each", () => {
    expect([zonedDay(at, "Europe/Paris"), zonedTime(at, "Europe/Paris")]).toEqual(["2026-11-07", "00:30"]);
    expect([zonedDay(at, "America/New_York"), zonedTime(at, "America/New_York")]).toEqual([
      "2026-11-06",
      "18:30",
    ]);
  });

  it("say by how many days the second is ahead or behind", () => {
    expect(dayShift(at, "Europe/Paris", "America/New_York")).toBe(-1);
    expect(dayShift(at, "America/New_York", "Asia/Tokyo")).toBe(1);
    expect(dayShift(at, "UTC", "Europe/London")).toBe(0);
  });

  it("are named by their city, by region, and only when the browser knows them", () => {
    expect(zoneCity("America/New_York")).toBe("New York");
    expect(knownZone("Europe/Paris")).toBe("Europe/Paris");
    expect(knownZone("Mars/Olympus")).toBeNull();
    expect(knownZone(null)).toBeNull();
    expect(zonesByRegion(["UTC", "Europe/Paris", "Europe/Rome"])).toEqual([
      ["UTC", ["UTC"]],
      ["Europe", ["Europe/Paris", "Europe/Rome"]],
    ]);
  });
});

describe("the timeline by days", () => {
  const entry = (at: string): TimelineEntry => ({ at, actor: "a", kind: "note", text: at });

  it("is newest first, cut at the midnight of the reader’s zone", () => {
    const timeline = ["2026-11-06T21:00:00Z", "2026-11-06T23:30:00Z", "2026-11-07T08:00:00Z"].map(entry);
    expect(timelineDays(timeline, "Europe/Paris").map(({ day, entries }) => [day, entries.length])).toEqual([
      ["2026-11-07", 2],
      ["2026-11-06", 1],
    ]);
  });

  it("loses and repeats no entry", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000_000 })), (seconds) => {
        const timeline = seconds.sort((a, b) => a - b).map((s) => entry(new Date(s * 1000).toISOString()));
        const back = timelineDays(timeline, "Asia/Tokyo").flatMap(({ entries }) => entries);
        expect(back).toEqual(timeline.toReversed());
      }),
    );
  });
});

describe("the draft of a postmortem", () => {
  const text = fc.string();
  const drafts = fc.record({
    ...{ summary: text, cause: text, effect: text, lessons: text },
    actions: fc.array(fc.record({ what: text, who: text, by: text })),
  });

  it("comes back from the browser as it was left", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const kept = writeDraft(draft);
        if (kept !== "") expect(readDraft(kept)).toEqual(draft);
      }),
    );
  });

  it("is empty when nothing, or something else, was kept", () => {
    for (const kept of ["", "{", "null", "[]", "3"]) expect(readDraft(kept)).toEqual(EMPTY_DRAFT);
    expect(readDraft('{"summary":4,"actions":[{"what":"x"}]}').actions).toEqual([
      { what: "x", who: "", by: "" },
    ]);
    expect(writeDraft(EMPTY_DRAFT)).toBe("");
  });

  it("says what it still lacks", () => {
    expect(lacking(EMPTY_DRAFT)).toEqual(["summary", "cause", "effect", "lessons"]);
    const full = { summary: "a", cause: "b", effect: "c", lessons: "d" };
    expect(lacking({ ...full, actions: [] })).toEqual([]);
    expect(lacking({ ...full, actions: [{ what: "x", who: "y", by: "" }] })).toEqual(["actions"]);
    expect(lacking({ ...full, actions: [{ what: "x", who: "y", by: "2026-12-01" }] })).toEqual([]);
  });
});

describe("the address of the incidents", () => {
  it("holds a state and whether the form is open", () => {
    expect(incidentSearch({ state: "contained", declare: "true", else: 1 })).toEqual({
      state: "contained",
      declare: true,
    });
    expect(incidentSearch({ state: "lost" })).toEqual({});
  });
});
