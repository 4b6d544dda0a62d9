import { decodeSketch, distinctCount, isProblem as isMeasureProblem } from "@balise/measure";
import { type BatchAnswer, isProblem, systemDecider } from "@balise/preparedness";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { streamOf } from "../events.js";
import { act } from "../ledger/act.js";
import type { Storage } from "../open-storage.js";
import { batchCounter } from "../usage/count-batches.js";
import { countedMessages } from "../usage/counted-messages.js";
import { findBatch } from "../usage/find-batch.js";
import { forgetSeen } from "../usage/forget-seen.js";
import type { ScreenedBatch } from "../usage/screened-batch.js";
import { versionWatch } from "../usage/version-watch.js";
import { modelMessage, RECEIVED_AT, SCREENING, screenedBatch } from "./screened-batches.js";
import { AT, done } from "./things.js";

const range = (from: number, until: number) => Array.from({ length: until - from }, (_, at) => from + at);

/** What counting promises: every message once, whoever counts it and however often it comes. */
export function usageContract(storage: () => Storage): void {
  const count = async (...batches: ScreenedBatch[]): Promise<BatchAnswer[]> =>
    (await batchCounter(storage(), SCREENING).count(batches)).map((outcome) => done(outcome));

  it("counts a batch and answers the same when it comes again", async () => {
    const batch = screenedBatch("first", range(0, 50));
    const sampled = range(0, 50).filter((number) => modelMessage(number).sampled).length;
    const [answer] = await count(batch);
    expect(answer).toMatchObject({ batch: "first", accepted: 50, duplicate: 0, sampled, repeated: false });
    expect(await count(batch)).toEqual([{ ...answer, repeated: true }]);
    expect(await count(batch, batch)).toEqual([
      { ...answer, repeated: true },
      { ...answer, repeated: true },
    ]);
    expect(await findBatch(storage().db, "first")).toEqual(answer);
    expect(await findBatch(storage().db, "no such batch")).toBeUndefined();
  });

  it("answers a batch that comes twice in one commit as repeated", async () => {
    const batch = screenedBatch("twice", range(50, 60));
    const [first, second] = await count(batch, batch);
    expect(second).toEqual({ ...first, repeated: true });
  });

  it("refuses a key that comes with another body, and counts the batches beside it", async () => {
    const counter = batchCounter(storage(), SCREENING);
    const other = { ...screenedBatch("first", range(60, 70)) };
    const outcomes = await counter.count([other, screenedBatch("beside", range(60, 70))]);
    expect(outcomes).toMatchObject([{ code: "idempotency_key_reused", key: "first" }, { accepted: 10 }]);
    const drill = { ...screenedBatch("first", range(0, 50)), realm: "drill" } as const;
    expect(await counter.count([drill])).toMatchObject([{ code: "idempotency_key_reused" }]);
  });

  it("counts overlapping batches that several writers bring at once, each message once", async () => {
    const writers = range(0, 4).map(() => batchCounter(storage(), SCREENING));
    const batches = range(0, 24).map((at) =>
      screenedBatch(`overlap-${at}`, range(70 + at * 10, 130 + at * 10)),
    );
    const outcomes = await Promise.all(
      batches.map((batch, at) => {
        const twin = batches[(at * 7) % batches.length] as ScreenedBatch;
        return writers[at % writers.length]?.count(twin === batch ? [batch] : [batch, twin]);
      }),
    );
    const fresh = outcomes.flatMap((each) => each ?? []).filter((one) => !isProblem(one) && !one.repeated);
    expect(fresh).toHaveLength(24);
    const accepted = fresh.reduce((sum, one) => sum + (isProblem(one) ? 0 : one.accepted), 0);
    expect(accepted).toBe(360 - 70);
  });

  it("has every count, by hour, by day and in all, equal to the messages", async () => {
    const { db } = storage();
    const messages = range(0, 360).map(modelMessage);
    expect(await countedMessages(db, "live")).toBe(360);
    const expected = new Map<string, number>();
    for (const { role, hour, segment, bin } of messages) {
      const key = `${SCREENING.indicators[role]?.id} ${hour} ${segment === 0 ? "3.1" : "3.2"} ${bin}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
    const { rows } = await sql<{ key: string; n: number }>`
      select concat_ws(' ', indicator, extract(epoch from hour)::bigint / 3600, version, bin) as key, n
      from tally join segment on segment.id = tally.segment`.execute(db);
    expect(new Map(rows.map(({ key, n }) => [key, n]))).toEqual(expected);
    const days = await sql<{ different: number }>`
      select count(*)::integer as different from (
        select indicator, segment, detector, bin, (hour at time zone 'UTC')::date as day, sum(n) as n
        from tally group by 1, 2, 3, 4, 5
      ) as summed full join tally_day as kept using (indicator, segment, detector, bin, day)
      where summed.n is distinct from kept.n`.execute(db);
    expect(days.rows).toEqual([{ different: 0 }]);
  });

  it("has every sketch of distinct users equal to the users of the messages", async () => {
    const { rows } = await sql<{ subject: string; version: string; day: string; sketch: Buffer }>`
      select subject, version, day, sketch from tally_users
      join segment on segment.id = tally_users.segment`.execute(storage().db);
    const expected = new Map<string, Set<string>>();
    for (const { role, hour, segment, bin, user } of range(0, 360).map(modelMessage)) {
      const day = new Date(hour * 3_600_000).toISOString().slice(0, 10);
      const where = `${segment === 0 ? "3.1" : "3.2"} ${day}`;
      const indicator = SCREENING.indicators[role];
      const flagged = indicator !== undefined && bin >= indicator.flag_bin ? [indicator.id] : [];
      for (const subject of [`role:${indicator?.role}`, ...flagged]) {
        const key = `${subject} ${where}`;
        expected.set(key, (expected.get(key) ?? new Set()).add(user.join()));
      }
    }
    const counted = rows.map(({ subject, version, day, sketch }): [string, number] => {
      const decoded = decodeSketch(sketch);
      if (isMeasureProblem(decoded)) throw new Error(decoded.code);
      const users = distinctCount(decoded);
      return [`${subject} ${version} ${day}`, isMeasureProblem(users) ? -1 : users.estimate];
    });
    expect(new Map(counted)).toEqual(new Map([...expected].map(([key, users]) => [key, users.size])));
  });

  it("rejects the messages whose segment would be one too many, and counts the others", async () => {
    const { db } = storage();
    await sql`
      insert into segment (realm, system, version, surface, locale)
      select 'live', 'filler', n::text, 'web', 'fr' from generate_series(1, 1998) as n`.execute(db);
    const batch = screenedBatch("segments", range(400, 420));
    const [known = { system: "", version: "", surface: "", locale: "" }] = batch.segments;
    const segments = [known, { ...known, version: "9" }];
    const [answer] = await count({ ...batch, segments });
    const beyond = range(400, 420).filter((number) => modelMessage(number).segment === 1).length;
    expect(answer).toMatchObject({ accepted: 20 - beyond, rejected: beyond });
    expect(answer?.problems[0]).toMatchObject({ code: "too_many_segments", limit: 2000 });
    await db.deleteFrom("segment").where("system", "=", "filler").execute();
    expect(await count({ ...batch, key: "again", segments })).toMatchObject([
      { accepted: beyond, duplicate: 20 - beyond, rejected: 0 },
    ]);
  });

  it("knows which versions in use the register of systems does not have", async () => {
    const watch = versionWatch(storage().db);
    const used = ["3.1", "3.2"].map((version) => ({ system: "companion", version }));
    expect(await watch.unregistered([...used, ...used])).toEqual(used);
    const tell = (command: Parameters<typeof systemDecider.decide>[0]) =>
      act(storage(), {
        ...{ decider: systemDecider, stream: streamOf("system", "companion"), command },
        ...{ realm: "live", actor: "station", at: AT },
      });
    done(await tell({ verb: "register", id: "companion", name: { fr: "Compagnon", en: "Companion" } }));
    done(await tell({ verb: "release", id: "companion", version: { version: "3.1", released: null } }));
    expect(await watch.unregistered(used)).toEqual(used.slice(1));
    done(await tell({ verb: "release", id: "companion", version: { version: "3.2", released: null } }));
    expect(await watch.unregistered(used)).toEqual([]);
  });

  it("forgets the messages and batches received before a day, and no others", async () => {
    const { db } = storage();
    const later = { ...screenedBatch("later", range(500, 505)), receivedAt: "2026-03-11T00:00:00.000Z" };
    await count(later);
    const before = await db
      .selectFrom("usage_seen")
      .select("id")
      .where("received", "=", RECEIVED_AT.slice(0, 10))
      .execute();
    const { messages, batches } = await forgetSeen(storage(), "2026-03-11");
    expect(messages).toBe(before.length);
    expect(batches).toBeGreaterThan(20);
    expect(await findBatch(db, "first")).toBeUndefined();
    expect(await count(later)).toMatchObject([{ accepted: 5, repeated: true }]);
    expect(await forgetSeen(storage(), "2026-03-11")).toEqual({ messages: 0, batches: 0 });
  });
}
