import { isProblem } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import { Gate } from "./in-flight.js";

function entered(gate: Gate) {
  const admission = gate.enter();
  if (isProblem(admission)) throw new Error(admission.code);
  return admission;
}

describe("the gate of intake", () => {
  it("lets in as many batches as it may, and others as these leave", () => {
    const gate = new Gate({ bytes: 100, batches: 2 }, 50);
    const first = entered(gate);
    entered(gate);
    expect(gate.enter()).toEqual({ code: "busy", retryAfterSeconds: 1 });
    first.leave();
    expect(isProblem(gate.enter())).toBe(false);
  });

  it("lets nobody in when the bytes are too many, but those who are in may grow", () => {
    const gate = new Gate({ bytes: 100, batches: 9 }, 50);
    const admission = entered(gate);
    expect(admission.grow(120)).toBeUndefined();
    expect(gate.enter()).toMatchObject({ code: "busy" });
    expect(admission.grow(31)).toMatchObject({ code: "busy" });
    expect(gate.inFlight).toEqual({ batches: 1, bytes: 120 });
    admission.leave();
    expect(gate.inFlight).toEqual({ batches: 0, bytes: 0 });
  });

  it("closes once all have left, and lets nobody in meanwhile", async () => {
    const gate = new Gate({ bytes: 100, batches: 9 }, 50);
    const admission = entered(gate);
    let closed = false;
    const closing = gate.close().then(() => {
      closed = true;
    });
    await Promise.resolve();
    expect(closed).toBe(false);
    expect(gate.enter()).toEqual({ code: "stopping" });
    admission.leave();
    await closing;
    expect(closed).toBe(true);
  });
});
