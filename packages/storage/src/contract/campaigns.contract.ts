import { expect, it } from "vitest";
import { decoded } from "../campaigns/decoded.js";
import { forgetCampaigns } from "../campaigns/forget-campaigns.js";
import { releasedCampaigns } from "../campaigns/released-campaigns.js";
import type { Storage } from "../open-storage.js";
import { batchCounter } from "../usage/count-batches.js";
import type { ScreenedBatch } from "../usage/screened-batch.js";
import { modelMessage, RECEIVED_AT, SCREENING, screenedBatch } from "./screened-batches.js";
import { done } from "./things.js";

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);
const dayOf = (hour: number) => new Date(hour * 3_600_000).toISOString().slice(0, 10);
const isSigned = ({ role, bin }: ReturnType<typeof modelMessage>) => role === 0 && bin >= 7;
const query = { realm: "live", until: "2026-03-03", minimumUsers: 5 } as const;

/** What the sketches of campaigns promise: every flagged message once, and nothing released of a few users. */
export function campaignsContract(storage: () => Storage): void {
  const count = async (...batches: ScreenedBatch[]) =>
    (await batchCounter(storage(), SCREENING).count(batches)).map((outcome) => done(outcome));

  it("are none on a station without usage", async () => {
    expect(await releasedCampaigns(storage().db, query)).toEqual({
      ...{ from: "2026-02-25", until: "2026-03-03", minimumUsers: 5 },
      ...{ missed: 0, total: 0, campaigns: [] },
    });
  });

  it("hold every flagged message of a day once, though several writers bring overlapping batches at once", async () => {
    const batches = range(0, 12).map((at) => screenedBatch(`campaign-${at}`, range(at * 20, at * 20 + 60)));
    await Promise.all(batches.map((batch) => count(batch)));
    await Promise.all(batches.map((batch) => count(batch)));
    const rows = await storage().db.selectFrom("campaign_day").selectAll().execute();
    const counted = rows.flatMap(({ realm, day, sketch }) =>
      [...decoded({ day, sketch }).buckets].map(([bucket, trace]): [string, number[]] => [
        `${realm} ${day} ${bucket}`,
        [trace.messages, trace.users.length],
      ]),
    );
    const expected = new Map<string, { n: number; users: Set<string> }>();
    for (const message of range(0, 280).map(modelMessage).filter(isSigned)) {
      for (const bucket of message.buckets) {
        const key = `live ${dayOf(message.hour)} ${bucket}`;
        const found = expected.get(key) ?? { n: 0, users: new Set<string>() };
        expected.set(key, { n: found.n + 1, users: found.users.add(message.user.join()) });
      }
    }
    expect(new Map(counted)).toEqual(
      new Map([...expected].map(([key, { n, users }]) => [key, [n, users.size]])),
    );
  });

  it("count what another writer added since a writer last wrote", async () => {
    const [one, other] = [batchCounter(storage(), SCREENING), batchCounter(storage(), SCREENING)];
    const extra = (from: number) =>
      ({ ...screenedBatch(`turn-${from}`, range(from, from + 40)), realm: "drill" }) as const;
    for (const [turn, counter] of [one, one, other, other, one].entries()) {
      for (const outcome of await counter.count([extra(1000 + turn * 40)])) done(outcome);
    }
    const rows = await storage()
      .db.selectFrom("campaign_day")
      .selectAll()
      .where("realm", "=", "drill")
      .execute();
    const counted = rows.flatMap((row) => [...decoded(row).buckets.values()].map(({ messages }) => messages));
    const signed = range(1000, 1200).map(modelMessage).filter(isSigned);
    expect(counted.reduce((sum, n) => sum + n, 0)).toBe(2 * signed.length);
    await storage().db.deleteFrom("campaign_day").where("realm", "=", "drill").execute();
  });

  it("are released over the days of the window, with the users of all the days and the indicators that flagged", async () => {
    const signed = range(0, 280).map(modelMessage).filter(isSigned);
    const byKind = new Map<number, Set<string>>();
    for (const { buckets, user } of signed) {
      const kind = buckets[0] as number;
      byKind.set(kind, (byKind.get(kind) ?? new Set<string>()).add(user.join()));
    }
    const released = await releasedCampaigns(storage().db, query);
    expect(released.campaigns.map(({ users }) => users.estimate)).toEqual(
      [...byKind.values()].map(({ size }) => size).sort((a, b) => b - a),
    );
    expect(released.campaigns.reduce((sum, { messages }) => sum + messages.lower, 0)).toBe(signed.length);
    expect(released.campaigns[0]?.indicators).toEqual(["jailbreak-attempts"]);
    expect(await releasedCampaigns(storage().db, { ...query, realm: "drill" })).toMatchObject({ total: 0 });
  });

  it("are not released to a reader when fewer users than the minimum stand behind them", async () => {
    expect(await releasedCampaigns(storage().db, { ...query, minimumUsers: 41 })).toMatchObject({
      total: 0,
      campaigns: [],
    });
  });

  it("compare with the window before", async () => {
    const later = await releasedCampaigns(storage().db, { ...query, until: "2026-03-08" });
    const first = await releasedCampaigns(storage().db, { ...query, until: "2026-03-01" });
    expect(later.from).toBe("2026-03-02");
    for (const { id, before } of later.campaigns) {
      expect(before).toEqual(first.campaigns.find((one) => one.id === id)?.messages);
    }
    expect(later.campaigns.length).toBeGreaterThan(0);
  });

  it("are forgotten with the ids of their messages: by the day on which the last of them came", async () => {
    const received = RECEIVED_AT.slice(0, 10);
    expect(await forgetCampaigns(storage(), received)).toBe(0);
    expect(await forgetCampaigns(storage(), "2026-03-11")).toBe(3);
    expect(await releasedCampaigns(storage().db, query)).toMatchObject({ total: 0 });
  });
}
