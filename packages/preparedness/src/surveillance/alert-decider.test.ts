import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../ledger/index.js";
import { isProblem } from "../problems/index.js";
import type { AlertEvent, Signal } from "./alert.js";
import { type AlertCommand, alertDecider } from "./alert-decider.js";

const signal = (day: string): Signal =>
  Object.freeze({
    ...{ indicator: "self-harm-risk", day, onset: day, observed: 30, expected: 10, exposed: 1000 },
    ...{ statistic: 6, limit: 5, method: "poisson-cusum-llr" },
  });

const raised: AlertEvent = { type: "alert.raised", id: "A-2026-001", signal: signal("2026-10-01") };
const given = (...events: AlertEvent[]) => fold(alertDecider, events);
const after = (command: AlertCommand, ...events: AlertEvent[]) =>
  alertDecider.decide(command, given(...events));
const by = "claire";
const id = "A-2026-001";

describe("an alert", () => {
  it("is raised by a first signal", () => {
    expect(after({ verb: "raise", id, signal: signal("2026-10-01") })).toEqual([raised]);
  });

  it("gathers later signals while it is not dismissed, each day once", () => {
    const again = after({ verb: "raise", id, signal: signal("2026-10-02") }, raised);
    expect(again).toEqual([{ type: "alert.signalled_again", id, signal: signal("2026-10-02") }]);
    expect(after({ verb: "raise", id, signal: signal("2026-10-01") }, raised)).toEqual([]);
  });

  it("is acknowledged once", () => {
    const acknowledged: AlertEvent = { type: "alert.acknowledged", id, by };
    expect(after({ verb: "acknowledge", id, by }, raised)).toEqual([acknowledged]);
    expect(after({ verb: "acknowledge", id, by }, raised, acknowledged)).toMatchObject({
      code: "not_in_this_state",
      state: "acknowledged",
    });
  });

  it("is not dismissed without a reason", () => {
    expect(after({ verb: "dismiss", id, by, reason: "  " }, raised)).toEqual({
      code: "reason_required",
      field: "reason",
    });
  });

  it("can be reopened with a reason after it was dismissed, and then answered again", () => {
    const dismissed: AlertEvent = { type: "alert.dismissed", id, by, reason: "a campaign test" };
    const reopened = after({ verb: "reopen", id, by, reason: "it was not" }, raised, dismissed);
    expect(reopened).toEqual([{ type: "alert.reopened", id, by, reason: "it was not" }]);
    expect(
      after({ verb: "acknowledge", id, by }, raised, dismissed, ...(reopened as AlertEvent[])),
    ).toHaveLength(1);
  });

  it("is promoted to one incident only", () => {
    const promoted: AlertEvent = { type: "alert.promoted", id, by, incident: "2026-001" };
    expect(after({ verb: "promote", id, by, incident: "2026-001" }, raised)).toEqual([promoted]);
    expect(after({ verb: "promote", id, by, incident: "2026-002" }, raised, promoted)).toMatchObject({
      code: "not_in_this_state",
    });
  });

  it("that was never raised cannot be answered", () => {
    expect(after({ verb: "acknowledge", id, by })).toEqual({ code: "not_found", what: "alert", id });
  });

  it("never leaves the promoted state, whatever commands come", () => {
    const command: fc.Arbitrary<AlertCommand> = fc.oneof(
      fc.record({
        verb: fc.constant("raise" as const),
        id: fc.constant(id),
        signal: fc.constant(signal("2026-10-09")),
      }),
      fc.record({ verb: fc.constant("acknowledge" as const), id: fc.constant(id), by: fc.constant(by) }),
      fc.record({
        verb: fc.constantFrom("dismiss" as const, "reopen" as const),
        id: fc.constant(id),
        by: fc.constant(by),
        reason: fc.string(),
      }),
      fc.record({
        verb: fc.constant("promote" as const),
        id: fc.constant(id),
        by: fc.constant(by),
        incident: fc.constant("2026-007"),
      }),
    );
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        let state = given(raised, { type: "alert.promoted", id, by, incident: "2026-001" });
        for (const one of commands) {
          const events = alertDecider.decide(one, state);
          if (!isProblem(events)) for (const event of events) state = alertDecider.evolve(state, event);
        }
        expect(state?.state).toBe("promoted");
      }),
    );
  });
});
