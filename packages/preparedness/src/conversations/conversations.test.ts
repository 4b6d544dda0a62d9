import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ConversationDay, carryTurns, crossingLimitOf, readConversations, START } from "./index.js";

const rule = { limit: 8, from: 2 };
const turns = (...evidence: number[]) => evidence.map((one, place) => ({ evidence: one, place }));

describe("the limit of an indicator's conversations", () => {
  it("is that of its category, the highest of several, or its own", () => {
    expect(crossingLimitOf({ role: "user", categories: ["delusion"] })).toBe(10);
    expect(crossingLimitOf({ role: "user", categories: ["reliance", "distress"] })).toBe(32);
    expect(crossingLimitOf({ role: "user", categories: ["reliance"], crossing_limit: 11 })).toBe(11);
  });

  it("is none for other categories, and for answers", () => {
    expect(crossingLimitOf({ role: "user", categories: ["self_harm"] })).toBeNull();
    expect(crossingLimitOf({ role: "user", categories: ["distress", "hate"] })).toBeNull();
    expect(crossingLimitOf({ role: "assistant", categories: ["distress"] })).toBeNull();
  });
});

describe("a conversation that is followed", () => {
  it("sums evidence, lets a sum below the start go, and crosses the line at the limit, once", () => {
    expect(carryTurns(START, turns(1, 1, 3, -2, 2, 4, 2, 9), rule)).toEqual({
      after: { cusum: 8, crossed: true },
      ...{ begun: [2, 4], continued: [3, 5, 6], crossed: 6 },
    });
  });

  it("that has crossed carries nothing more", () => {
    const crossed = { cusum: 8, crossed: true };
    expect(carryTurns(crossed, turns(9, 9), rule)).toEqual({
      ...{ after: crossed, begun: [], continued: [], crossed: undefined },
    });
  });

  it("comes to the same however its turns are cut", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 5 })), fc.nat(), (evidence, cut) => {
        const all = turns(...evidence);
        const at = cut % (all.length + 1);
        const whole = carryTurns(START, all, rule);
        const first = carryTurns(START, all.slice(0, at), rule);
        const second = carryTurns(first.after, all.slice(at), rule);
        expect(second.after).toEqual(whole.after);
        expect([...first.begun, ...second.begun]).toEqual(whole.begun);
        expect([...first.continued, ...second.continued]).toEqual(whole.continued);
        expect(first.crossed ?? second.crossed).toEqual(whole.crossed);
      }),
      { seed: 3 },
    );
  });
});

describe("the reading of a period", () => {
  const day = (changes: Partial<ConversationDay> = {}): ConversationDay => {
    const counts = { exposed: 500, users: 20, begun: 10, continued: 5, crossed: 1 };
    return { day: "2026-03-01", ...counts, ...changes };
  };
  const asked = { limit: 8, users: 40, minimumUsers: 10 };

  it("has the crossings over the user messages, with Clopper and Pearson's interval", () => {
    const days = [day(), day({ day: "2026-03-02", crossed: 2, users: 9 })];
    expect(readConversations(days, asked)).toEqual({
      ...{ state: "counted", limit: 8, from: "2026-03-01", until: "2026-03-02", crossed: 3, exposed: 1000 },
      ...{ rate: 0.003, lower: expect.closeTo(0.000619, 6), upper: expect.closeTo(0.008742, 6) },
      ...{ level: 0.95, method: "clopper-pearson", begun: 20, continued: 10, alone: false },
      days: [
        { day: "2026-03-01", crossed: 1 },
        { day: "2026-03-02", crossed: null },
      ],
    });
  });

  it("is withheld under the minimum of users, and says when there was no message", () => {
    expect(readConversations([day()], { ...asked, users: 9 })).toEqual({
      ...{ state: "withheld", limit: 8, minimumUsers: 10 },
    });
    expect(readConversations([day({ exposed: 0, users: 0, crossed: 0 })], { ...asked, users: 0 })).toEqual({
      ...{ state: "no_usage", limit: 8 },
    });
    expect(readConversations([], asked)).toEqual({ state: "no_usage", limit: 8 });
  });

  it("tells conversations of one message each, once there are too many for chance", () => {
    const alone = (begun: number, continued: number) => readConversations([day({ begun, continued })], asked);
    expect(alone(20, 0)).toMatchObject({ alone: true });
    expect(alone(19, 0)).toMatchObject({ alone: false });
    expect(alone(20, 1)).toMatchObject({ alone: false });
  });
});
