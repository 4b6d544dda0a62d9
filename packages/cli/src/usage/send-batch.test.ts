import { describe, expect, it } from "vitest";
import type { Outcome } from "../command/failure.js";
import type { Station } from "../station/station.js";
import { sendBatch, troubleOf } from "./send-batch.js";

const ANSWER = {
  ...{ batch: "k", accepted: 1, duplicate: 0, rejected: 0, sampled: 0, repeated: false },
  ...{ problems: [], warnings: [] },
};

/** A station that gives these outcomes, one a request, before it answers. */
function stationAfter(...outcomes: readonly Outcome[]): Station & { readonly keys: unknown[] } {
  const left = [...outcomes];
  const keys: unknown[] = [];
  return {
    keys,
    open: () => Promise.reject(new Error("not used")),
    ask: async (_path, shape, request) => {
      keys.push(request?.headers?.["idempotency-key"]);
      const outcome = left.shift();
      if (outcome !== undefined) return outcome;
      const read = shape.safeParse(ANSWER);
      return read.success ? read.data : { code: "answer_unreadable", address: "", status: 200 };
    },
  };
}

async function send(station: Station) {
  const told: string[] = [];
  const waiting = {
    begins: (because: string) => void told.push(because),
    ends: () => void told.push("ends"),
  };
  return { answer: await sendBatch(station, { body: Buffer.from("x"), key: "k" }, waiting), told };
}

describe("a batch", () => {
  it("is sent again under the same key while the station is busy or away", async () => {
    const station = stationAfter(
      { code: "busy", retryAfterSeconds: 0 },
      { code: "station_unreachable", address: "http://127.0.0.1:1" },
    );
    expect(await send(station)).toEqual({ answer: ANSWER, told: ["busy", "gone", "ends"] });
    expect(station.keys).toEqual(["k", "k", "k"]);
  });

  it("is not sent again when the station refuses it", async () => {
    const refusal = { code: "not_allowed", concept: "usage", verb: "write" } as const;
    expect((await send(stationAfter(refusal))).answer).toEqual(refusal);
  });

  it("is waited for as long as the station says, and a gateway's 503 is a station that is away", () => {
    expect(troubleOf({ code: "busy", retryAfterSeconds: 3 })).toEqual({ kind: "busy", delay: 3000 });
    expect(troubleOf({ code: "answer_unreadable", address: "", status: 503 })).toEqual({ kind: "gone" });
    expect(troubleOf({ code: "answer_unreadable", address: "", status: 404 })).toBeUndefined();
  });
});
