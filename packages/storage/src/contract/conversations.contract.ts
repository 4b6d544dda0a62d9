import { type IndicatorDefinition, NOT_EXPOSED } from "@balise/preparedness";
import fc from "fast-check";
import { expect, it } from "vitest";
import { forgetConversations } from "../conversations/forget-conversations.js";
import { releasedConversations } from "../conversations/released-conversations.js";
import type { Storage } from "../open-storage.js";
import { batchCounter } from "../usage/count-batches.js";
import type { ScreenedBatch } from "../usage/screened-batch.js";
import { RECEIVED_AT } from "./screened-batches.js";
import { done } from "./things.js";
import { FOLLOWING, type TurnMessage, turnBatch } from "./turn-batches.js";

const range = (until: number) => Array.from({ length: until }, (_, at) => at);
const NOON = Date.parse("2026-03-02T12:00:00Z");
const MINUTE = 60_000;

/** User messages of a conversation, a minute apart, whose bins for distress are given. */
function talk(conversation: string, bins: readonly number[], changes: Partial<TurnMessage> = {}) {
  return bins.map((bin, at): TurnMessage => {
    const id = `${conversation} ${at}`;
    return { id, conversation, time: NOON + at * MINUTE, bins: [bin, 9, 0], ...changes };
  });
}

/** What following conversations promises: each crosses the line once, whoever counts it and however often it comes. */
export function conversationsContract(storage: () => Storage): void {
  const count = async (...batches: ScreenedBatch[]) =>
    (await batchCounter(storage(), FOLLOWING).count(batches)).map((outcome) => done(outcome));
  const carried = () =>
    storage()
      .db.selectFrom("conversation_carried")
      .select(["indicator", "cusum", "crossed", "received"])
      .orderBy("cusum")
      .execute();
  const days = () =>
    storage()
      .db.selectFrom("conversation_day")
      .innerJoin("segment", "segment.id", "conversation_day.segment")
      .select(["indicator", "day", "locale", "begun", "continued", "crossed"])
      .orderBy("indicator")
      .orderBy("day")
      .orderBy("locale")
      .execute();
  const clear = async () => {
    await storage().db.deleteFrom("conversation_carried").execute();
    await storage().db.deleteFrom("conversation_day").execute();
  };
  const total = async () => (await days()).reduce((sum, { crossed }) => sum + crossed, 0);

  it("writes nothing where no conversation is above its start", async () => {
    await count(turnBatch("calm", talk("calm", [0, 1, 2, 0])));
    expect([await carried(), await days()]).toEqual([[], []]);
  });

  it("counts a conversation at the turn, segment and day at which it crosses, for the indicator that follows it", async () => {
    const turns = talk("one", [5, 5, 7, 9]).map((turn, at) =>
      at < 2 ? turn : ({ ...turn, time: turn.time + 86_400_000, locale: "en" } as const),
    );
    await count(turnBatch("one-a", turns.slice(0, 2)));
    expect(await carried()).toMatchObject([{ indicator: "distress", cusum: 6, crossed: false }]);
    await count(turnBatch("one-b", turns.slice(2)));
    expect(await days()).toEqual([
      { indicator: "distress", day: "2026-03-02", locale: "fr", begun: 1, continued: 1, crossed: 0 },
      { indicator: "distress", day: "2026-03-03", locale: "en", begun: 0, continued: 1, crossed: 1 },
    ]);
    await count(turnBatch("one-c", talk("one", [9, 9, 9, 9], { id: "more" })));
    expect(await total()).toBe(1);
    await clear();
  });

  it("takes the turns of a batch in order of time, whatever the order of their ids", async () => {
    const fallen = talk("fallen", [9, 0, 0, 0, 5, 5]);
    await count(turnBatch("fallen", fallen));
    const [row] = await carried();
    expect(row).toMatchObject({ cusum: 7, crossed: false });
    await clear();
  });

  it("passes over answers and other indicators", async () => {
    await count(turnBatch("answers", talk("answers", [9, 9], { role: "assistant", bins: [9, 9, 9] })));
    expect(NOT_EXPOSED).toBeGreaterThan(9);
    expect(await carried()).toEqual([]);
  });

  it("carries the same, however the turns are cut into batches, and whichever are sent again", async () => {
    const bins = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(bins, fc.array(fc.nat({ max: 12 }), { maxLength: 4 }), async (all, cuts) => {
        const name = `cut-${++run}`;
        const whole = talk(`${name} whole`, all);
        await count(turnBatch(`${name} whole`, whole));
        const expected = [await carried(), await days()];
        await clear();
        const ends = [...cuts.map((cut) => Math.min(cut, all.length)), all.length].sort((a, b) => a - b);
        const turns = talk(`${name} parts`, all);
        let from = 0;
        for (const end of ends) {
          const part = turnBatch(`${name} ${from} ${end}`, turns.slice(Math.max(0, from - 1), end));
          await count(part);
          await count(part);
          from = end;
        }
        expect([await carried(), await days()]).toEqual(expected);
        await clear();
      }),
      { seed: 11, numRuns: 15 },
    );
  });

  it("counts every conversation once, though several writers bring its turns at once and again", async () => {
    const writers = range(3).map(() => batchCounter(storage(), FOLLOWING));
    const turns = range(20).flatMap((at) => talk(`many-${at}`, [6, 6, 6, 6, 6, 6]));
    const batches = range(6).map((part) =>
      turnBatch(
        `many-${part}`,
        turns.filter((_, at) => at % 6 === part || (at + 1) % 6 === part),
      ),
    );
    const bring = () => batches.map((batch, at) => writers[at % 3]?.count([batch]));
    await Promise.all([...bring(), ...bring().reverse()]);
    expect(await total()).toBe(20);
    expect((await carried()).filter(({ crossed }) => crossed)).toHaveLength(20);
    await clear();
  });

  it("carries every turn of conversations that several writers begin at once, though nothing else makes them wait", async () => {
    const writers = range(5).map(() => batchCounter(storage(), FOLLOWING));
    const turns = (day: number) =>
      range(40).flatMap((at) =>
        talk(`race-${at}`, [3], { id: `race-${at} ${day}`, time: NOON + (10 + day) * 86_400_000 }),
      );
    await Promise.all(writers.map((writer, day) => writer.count([turnBatch(`race-${day}`, turns(day))])));
    expect((await carried()).map(({ cusum }) => cusum)).toEqual(range(40).map(() => 5));
    await clear();
  });

  it("leaves nothing of a batch that breaks, and counts it once when it comes again", async () => {
    const batch = turnBatch("broken", talk("broken", [9, 9, 9]));
    const sample = {
      message: 0,
      id: "broken",
      role: "user",
      unit: 0.1,
      bins: {},
      rates: {},
      length: 3,
    } as const;
    const broken = { ...batch, samples: [{ ...sample, time: "never", sealed: Buffer.from("s") }] };
    await expect(count(broken)).rejects.toThrow();
    expect([await carried(), await days()]).toEqual([[], []]);
    await count(batch);
    await count(batch);
    expect(await total()).toBe(1);
    await clear();
  });

  it("forgets what nobody goes on with after a week, and at most so many are kept", async () => {
    await count(turnBatch("old", talk("old", [9]), "2026-03-01T09:00:00.000Z"));
    await count(turnBatch("late", talk("old", [9], { id: "late" }), "2026-03-08T09:00:00.000Z"));
    expect(await total()).toBe(1);
    await count(turnBatch("later", talk("old", [9, 5], { id: "later" }), "2026-03-16T09:00:00.000Z"));
    expect(await carried()).toEqual([
      { indicator: "distress", cusum: 7, crossed: false, received: "2026-03-16" },
    ]);
    await count(
      turnBatch(
        "others",
        range(4).flatMap((at) => talk(`other-${at}`, [4 + at])),
        RECEIVED_AT,
      ),
    );
    expect(await forgetConversations(storage(), "2026-03-10", 3)).toBe(2);
    expect(await carried()).toMatchObject([{ cusum: 4 }, { cusum: 5 }, { cusum: 7 }]);
    expect(await forgetConversations(storage(), "2026-03-16")).toBe(2);
    await clear();
  });

  it("are released with their denominator and interval, and withheld under the minimum of users", async () => {
    const query = (minimum_users: number, role: "user" | "assistant" = "user") => ({
      ...({ realm: "live", from: "2026-03-01", until: "2026-03-03", filter: { locale: "fr" } } as const),
      board: { minimum_users, false_alarms: { count: 1, days: 7 } },
      definition: {
        id: "distress",
        role,
        categories: ["distress"],
        crossing_limit: 10,
      } as unknown as IndicatorDefinition,
    });
    const { db } = storage();
    expect(await releasedConversations(db, query(5))).toEqual({ state: "not_followed", limit: 10 });
    const people = range(12).flatMap((at) =>
      talk(`p-${at}`, at === 0 ? [9, 9] : [0, 0], { user: `p-${at}` }),
    );
    await count(turnBatch("people", people));
    const released = await releasedConversations(db, query(5));
    expect(released).toMatchObject({
      ...{ state: "counted", limit: 10, crossed: 1, method: "clopper-pearson", begun: 1, continued: 1 },
      from: "2026-03-02",
      days: [
        { day: "2026-03-02", crossed: 1 },
        { day: "2026-03-03", crossed: 0 },
      ],
    });
    expect(await releasedConversations(db, query(1000))).toEqual({
      ...{ state: "withheld", limit: 10, minimumUsers: 1000 },
    });
    expect(await releasedConversations(db, query(5, "assistant"))).toBeNull();
    expect(await releasedConversations(db, { ...query(5), from: "2026-05-01", until: "2026-05-02" })).toEqual(
      { state: "no_usage", limit: 10 },
    );
  });
}
