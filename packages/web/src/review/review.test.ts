import type { ReviewItem } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { isMade, NO_CHOICE, noneToggled, toggled } from "./choice.js";
import { fakeLines } from "./fake-lines.js";
import { findingsByTier } from "./findings-by-tier.js";
import { indicatorsFor } from "./indicators-for.js";
import { nextItem } from "./next-item.js";
import { reviewSearch } from "./search.js";
import { afterBreak, afterReading, breakIsDue, NEW_SITTING } from "./sitting.js";

const item = (id: string): ReviewItem => ({
  id,
  role: "user",
  segment: { system: "chat", version: "1", surface: "web", locale: "fr" },
  day: "2026-11-01",
  length: 90,
  indicators: ["self-harm-risk"],
  retainUntil: "2027-01-30",
  label: null,
});

describe("a sitting", () => {
  it("asks for a break after twenty texts", () => {
    let sitting = NEW_SITTING;
    for (let read = 0; read < 19; read += 1) sitting = afterReading(sitting, "2026-11-01T09:00:00Z");
    expect(breakIsDue(sitting, new Date("2026-11-01T09:05:00Z"))).toBe(false);
    sitting = afterReading(sitting, "2026-11-01T09:05:00Z");
    expect(breakIsDue(sitting, new Date("2026-11-01T09:05:00Z"))).toBe(true);
  });

  it("asks for a break twenty-five minutes after the first text, and not before anything was read", () => {
    const sitting = afterReading(NEW_SITTING, "2026-11-01T09:00:00Z");
    expect(breakIsDue(sitting, new Date("2026-11-01T09:24:59Z"))).toBe(false);
    expect(breakIsDue(sitting, new Date("2026-11-01T09:25:00Z"))).toBe(true);
    expect(breakIsDue(NEW_SITTING, new Date("2026-11-01T23:00:00Z"))).toBe(false);
  });

  it("starts anew after a break without warning of the content again", () => {
    const rested = afterBreak(afterReading(NEW_SITTING, "2026-11-01T09:00:00Z"));
    expect(rested).toEqual({ since: null, reads: 0, warned: true });
  });
});

describe("the lines that stand for a hidden text", () => {
  it("are as many as the length fills, fourteen at most", () => {
    expect(fakeLines(1)).toHaveLength(1);
    expect(fakeLines(64)).toHaveLength(1);
    expect(fakeLines(65)).toHaveLength(2);
    expect(fakeLines(100_000)).toHaveLength(14);
  });

  it("depend on nothing but the length, and stay within the block", () => {
    for (const length of [0, 1, 63, 64, 65, 500, 5000]) {
      expect(fakeLines(length)).toEqual(fakeLines(length));
      for (const width of fakeLines(length)) expect(width > 0 && width <= 100).toBe(true);
    }
  });
});

describe("what each tier saw", () => {
  it("stands tier by tier, the detector's highest bin first, the others in their order", () => {
    const bin = (indicator: string, of: number) =>
      ({ tier: "detector", version: "d", indicator, bin: of }) as const;
    const label = (by: string) => ({ tier: "person", version: null, by, at: "", positive: [] }) as const;
    const verdict = { answer: "no", categories: [], reason: null, at: "" } as const;
    const judged = { tier: "judge", version: "m/p@1", policy: "p", ...verdict } as const;
    const told = findingsByTier([bin("a", 2), bin("b", 9), judged, label("ines"), label("omar")]);
    expect(told.detector.map(({ indicator }) => indicator)).toEqual(["b", "a"]);
    expect(told.judge).toEqual([judged]);
    expect(told.person.map(({ by }) => by)).toEqual(["ines", "omar"]);
  });
});

describe("a choice", () => {
  it("is made once an indicator or “none of them” is chosen, and the two exclude each other", () => {
    expect(isMade(NO_CHOICE)).toBe(false);
    const one = toggled(NO_CHOICE, "distress");
    expect(isMade(one)).toBe(true);
    expect(noneToggled(one)).toEqual({ positive: [], none: true });
    expect(toggled(noneToggled(one), "distress")).toEqual({ positive: ["distress"], none: false });
    expect(toggled(one, "distress")).toEqual(NO_CHOICE);
    expect(noneToggled(noneToggled(NO_CHOICE))).toEqual(NO_CHOICE);
  });
});

describe("the next item", () => {
  it("is the one in hand, else the first that was not answered on this screen", () => {
    const items = [item("a"), item("b")];
    expect(nextItem(null, items, new Set(["a"]))?.id).toBe("b");
    expect(nextItem(item("z"), items, new Set())?.id).toBe("z");
    expect(nextItem(null, items, new Set(["a", "b"]))).toBeUndefined();
  });
});

describe("the indicators asked of a text", () => {
  it("are those of the message’s role, the ones it was drawn for first", () => {
    const name = { fr: "", en: "" };
    const card = (id: string, of: "user_message" | "assistant_message") => ({
      id,
      name,
      unit: { per: 1, of },
    });
    const cards = [
      card("distress", "user_message"),
      card("unsafe-response", "assistant_message"),
      card("self-harm-risk", "user_message"),
    ];
    expect(indicatorsFor(item("a"), cards).map(({ id }) => id)).toEqual(["self-harm-risk", "distress"]);
  });
});

describe("the address of the review", () => {
  it("holds a state and an indicator, and drops anything else", () => {
    expect(reviewSearch({ state: "labelled", indicator: "distress", item: "x", text: "y" })).toEqual({
      state: "labelled",
      indicator: "distress",
    });
    expect(reviewSearch({ state: "waiting" })).toEqual({});
    expect(reviewSearch({ state: "else" })).toEqual({});
  });
});
