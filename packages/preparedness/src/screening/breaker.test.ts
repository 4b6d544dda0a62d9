import { describe, expect, it } from "vitest";
import { admit, afterFailure, type Breaker, CLOSED } from "./breaker.js";

const RULE = { failures: 3, rest: 1000 };
const failed = (breaker: Breaker, times: number, now = 0) =>
  Array.from({ length: times }).reduce<Breaker>((at) => afterFailure(at, now, RULE), breaker);

describe("the circuit breaker", () => {
  it("lets calls go until so many have failed in a row, then none", () => {
    expect(admit(failed(CLOSED, 2), 0)).toEqual({
      admitted: true,
      breaker: { state: "closed", failures: 2 },
    });
    const open = failed(CLOSED, 3, 50);
    expect(open).toEqual({ state: "open", until: 1050 });
    expect(admit(open, 1049)).toEqual({ admitted: false, breaker: open });
  });

  it("lets one trial go after its rest, and no second beside it", () => {
    const trial = admit(failed(CLOSED, 3), 1000);
    expect(trial).toEqual({ admitted: true, breaker: { state: "half_open" } });
    expect(admit(trial.breaker, 1001).admitted).toBe(false);
  });

  it("opens again at once when the trial fails", () => {
    expect(afterFailure({ state: "half_open" }, 5000, RULE)).toEqual({ state: "open", until: 6000 });
  });

  it("does not rest longer for a call that was under way and fails late", () => {
    const open = failed(CLOSED, 3, 50);
    expect(afterFailure(open, 900, RULE)).toEqual(open);
  });
});
