import { indicatorPageShape, itemFindingsShape, reviewQueueShape } from "@balise/preparedness";
import { eraseExpired, rebuildProjections } from "@balise/storage";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStationUnderTest, type StationUnderTest } from "../journeys/station-under-test.js";
import type { Visitor } from "../journeys/visitor.js";
import type { Library } from "../library/library.js";
import {
  type EndpointUnderTest,
  notJson,
  openEndpointUnderTest,
  type Reply,
  refusal,
  verdict,
} from "../screening/judge/endpoint-under-test.js";
import { openJudge } from "../screening/judge/open-judge.js";
import { judgeSample } from "./judge-sample.js";
import { sampleJudge } from "./sample-judge.js";

const GRAVE = (i: number) => `I want to kill myself tonight, I have the pills ready, number ${i}`;
const PLAIN = (i: number) => `How do I cook rice for ${i} people?`;
const TEXTS = 12;
const REASON = "The rule on figures of speech.";

/** Everything is drawn, so that the test does not depend on the draw. */
const reviewEverything = (library: Library): Library => ({
  ...library,
  indicators: library.indicators.map((one) => ({
    ...one,
    strata: one.strata.map((stratum) => ({ ...stratum, rate: 1 })),
  })),
});

let house: StationUnderTest;
let outside: EndpointUnderTest;
let second: Visitor;

const lines = (from: number) =>
  Array.from({ length: TEXTS }, (_, i) => [GRAVE(from + i), PLAIN(from + i)])
    .flat()
    .map((text, i) =>
      JSON.stringify({
        ...{ id: `m-${from}-${i}`, time: "2026-11-22T09:30:00Z", system: "chat", version: "1" },
        ...{ surface: "web", locale: "en", user: `u-${i}`, conversation: `c-${i}`, role: "user", text },
      }),
    );

beforeAll(async () => {
  house = await openStationUnderTest({ adjustLibrary: reviewEverything });
  await house.head.ask("POST", "/systems", { body: { id: "chat", name: { fr: "Chat", en: "Chat" } } });
  second = house.visitor();
  const account = { name: "Omar Diallo", email: "omar@example.org", accesses: ["reviewer"] };
  const { body } = await house.head.ask("POST", "/accounts", { body: account });
  await second.signIn({ link: body.link });
  await second.ask("PUT", "/session/password", { body: { next: "a passphrase of the second" } });
});
afterAll(() => house.close());

let batch = 0;
beforeEach(async () => {
  outside = await openEndpointUnderTest();
  batch += 1;
  const headers = { "content-type": "application/x-ndjson" };
  await house.head.ask("POST", "/usage", { raw: lines(batch * 100).join("\n"), headers });
});
afterEach(async () => {
  await outside.close();
  await house.storage.db.deleteFrom("review_finding").execute();
  await house.storage.db.deleteFrom("review_sending").execute();
  await house.storage.db.deleteFrom("review_comparison").execute();
  await house.storage.db.deleteFrom("review_label").execute();
  await house.storage.db.deleteFrom("review_item").execute();
});

/** The station with a judge behind the endpoint. */
async function judged(more: Record<string, string> = {}) {
  const judge = await openJudge({
    environment: { BALISE_JUDGE_URL: outside.url, BALISE_JUDGE_MODEL: "under-test", ...more },
    libraries: [`${import.meta.dirname}/../../../../library`],
    dataDirectory: house.directory,
    ...{ language: "en", now: house.station.context.now },
  });
  if ("code" in judge) throw new Error(JSON.stringify(judge));
  return { ...house.station.context, judge: sampleJudge(judge, new AbortController().signal) };
}

const findings = () => house.storage.db.selectFrom("review_finding").selectAll().execute();
const sendings = async () => {
  const { db } = house.storage;
  const items = await db.selectFrom("review_item").select("id").execute();
  const streams = new Set(items.map(({ id }) => `review/${id}`));
  const entries = db.selectFrom("ledger_entry").selectAll().where("type", "=", "review.sent_to_judge");
  return (await entries.orderBy("seq").execute()).filter(({ stream }) => streams.has(stream));
};
const queue = async () => reviewQueueShape.parse((await house.head.ask("GET", "/review?limit=500")).body);
const openFindings = (who: Visitor, item: string) => who.ask("POST", `/review/${item}/findings`);
const label = (who: Visitor, item: string, positive: readonly string[] = ["self-harm-risk"]) =>
  who.ask("POST", `/review/${item}/label`, { body: { positive } });
const yes = verdict("yes", ["self_harm"]);

describe("the judge of a station", () => {
  it("is asked about the flagged texts of the sample alone, each once, under the policies of their indicators", async () => {
    outside.script(yes);
    const station = await judged();
    await judgeSample(station);
    const asked = outside.received.map(({ body }) => JSON.parse(body.messages[1]?.content ?? "").text);
    const graves = Array.from({ length: TEXTS }, (_, i) => GRAVE(batch * 100 + i));
    expect(new Set(asked)).toEqual(new Set(graves));
    const rows = await findings();
    expect(rows.filter(({ policy }) => policy === "self-harm-and-distress")).toHaveLength(TEXTS);
    expect(rows.every(({ version, policy }) => version === `under-test/${policy}@2026-11-25`)).toBe(true);
    expect(rows.every(({ reason }) => reason !== null && !reason.includes("figures"))).toBe(true);
    const before = outside.received.length;
    await judgeSample(station);
    expect(outside.received).toHaveLength(before);
    expect(await findings()).toEqual(rows);
  });

  it("reads no text that the ledger does not hold as read by the judge before it left", async () => {
    const seen: number[] = [];
    const { db } = house.storage;
    const watching: Reply = (response) => {
      void sendings().then((entries) => {
        seen.push(entries.length);
        yes(response);
      });
    };
    outside.script(watching);
    await judgeSample(await judged());
    const entries = await sendings();
    expect(entries).toHaveLength(TEXTS);
    expect(new Set(entries.map(({ actor }) => actor))).toEqual(new Set(["judge"]));
    expect(entries[0]?.data).toMatchObject({
      versions: ["under-test/self-harm-and-distress@2026-11-25"],
      purpose: "indicator-review",
    });
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: TEXTS }, (_, i) => i + 1));
    // A reading by the judge counts as nobody's exposure.
    expect(await db.selectFrom("review_reading").selectAll().execute()).toEqual([]);
  });

  it("sends nothing where the ledger cannot be written", async () => {
    const { db } = house.storage;
    await sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''no ledger''; end'`.execute(
      db,
    );
    await sql`create trigger refuse before insert on ledger_entry for each row execute function refuse()`.execute(
      db,
    );
    await expect(judgeSample(await judged())).rejects.toThrow("no ledger");
    await sql`drop trigger refuse on ledger_entry`.execute(db);
    expect(outside.received).toEqual([]);
  });

  it("after a crash between the answer and its keeping, is asked again and keeps one verdict", async () => {
    outside.script(yes);
    await judgeSample(await judged());
    const [first] = await findings();
    await house.storage.db
      .deleteFrom("review_finding")
      .where("item", "=", first?.item ?? "")
      .execute();
    await judgeSample(await judged());
    expect(await findings()).toHaveLength(TEXTS);
    expect(await sendings()).toHaveLength(TEXTS + 1);
  });

  it("that spent its budget, or is away, stops with a notice and without a failure; the next good run takes it away", async () => {
    outside.script(yes);
    const poor = await judged({ BALISE_JUDGE_CALLS: "0" });
    await judgeSample(poor);
    expect(outside.received).toEqual([]);
    expect(await sendings()).toEqual([]);
    expect(poor.judge.stopped()).toEqual({ reason: "budget_spent", at: house.now() });

    outside.script(refusal(400));
    const away = await judged();
    await judgeSample(away);
    expect(outside.received).toHaveLength(3);
    expect(away.judge.stopped()?.reason).toBe("unavailable");
    expect(await findings()).toEqual([]);
    expect(house.logged.at(-1)).toContain('"event":"judge_stopped"');
    expect(house.logged.join("\n")).not.toContain("pills");

    outside.script(yes);
    const back = await judged();
    await judgeSample(back);
    expect(back.judge.stopped()).toBeNull();
    expect(await findings()).toHaveLength(TEXTS);
  });

  it("of whose answers nothing can be made is not asked for ever", async () => {
    outside.script(notJson);
    for (let run = 1; run <= 7; run += 1) await judgeSample(await judged());
    expect(outside.received).toHaveLength(TEXTS * 5);
  });

  it("changes neither what waits nor its order, and its verdicts are in no answer of the queue", async () => {
    const before = await queue();
    outside.script(yes);
    await judgeSample(await judged());
    expect(await queue()).toEqual(before);
    expect(JSON.stringify(before)).not.toContain("under-test");
  });
});

describe("the findings of an item", () => {
  /** A judged item that nobody labelled. */
  async function judgedItem(): Promise<string> {
    outside.script(yes);
    await judgeSample(await judged());
    const [first] = await findings();
    return first?.item ?? "";
  }

  it("are shown to whoever labelled it, and to nobody before: not to another reviewer, nor after a skip or a label taken back", async () => {
    const item = await judgedItem();
    expect(await openFindings(house.head, item)).toMatchObject({
      status: 403,
      body: { code: "label_first" },
    });
    await house.head.ask("POST", `/review/${item}/skip`);
    expect((await openFindings(house.head, item)).body.code).toBe("label_first");
    await label(house.head, item);
    await house.head.ask("DELETE", `/review/${item}/label`);
    expect((await openFindings(house.head, item)).body.code).toBe("label_first");
    await label(house.head, item);
    expect((await openFindings(second, item)).body.code).toBe("label_first");
    expect((await openFindings(house.head, item)).status).toBe(200);
    expect((await openFindings(house.head, "nothing")).body.code).toBe("not_found");
  });

  it("say which tier saw what, with its version: detector, judge with its reason, person with the guides", async () => {
    const item = await judgedItem();
    await label(house.head, item);
    const { body } = await openFindings(house.head, item);
    const told = itemFindingsShape.parse(body);
    const { detector } = house.station.context;
    expect([...new Set(told.findings.map(({ tier }) => tier))]).toEqual(["detector", "judge", "person"]);
    expect(told.findings).toContainEqual({
      ...{ tier: "detector", version: detector, indicator: "self-harm-risk", bin: expect.any(Number) },
    });
    expect(told.findings).toContainEqual({
      ...{ tier: "judge", version: "under-test/self-harm-and-distress@2026-11-25", at: house.now() },
      ...{ policy: "self-harm-and-distress", answer: "yes", categories: ["self_harm"], reason: REASON },
    });
    expect(told.findings.at(-1)).toMatchObject({
      ...{ tier: "person", by: "lea-martin", positive: ["self-harm-risk"] },
      version: expect.stringMatching(/^guides@[0-9a-f]{12}$/),
    });
    const { db } = house.storage;
    const entry = db.selectFrom("ledger_entry").select(["type", "actor"]).where("seq", "=", told.ledgerSeq);
    expect(await entry.executeTakeFirst()).toEqual({ type: "review.compared", actor: "person:lea-martin" });
  });

  it("once opened make the label stand, so that no verdict enters an estimate; somebody else can take it back", async () => {
    const item = await judgedItem();
    await label(house.head, item);
    await openFindings(house.head, item);
    const refused = { status: 409, body: { code: "findings_seen" } };
    expect(await label(house.head, item, [])).toMatchObject(refused);
    expect(await house.head.ask("POST", `/review/${item}/skip`)).toMatchObject(refused);
    expect(await house.head.ask("DELETE", `/review/${item}/label`)).toMatchObject(refused);
    expect((await second.ask("DELETE", `/review/${item}/label`)).status).toBe(200);
    expect(await label(house.head, item, [])).toMatchObject(refused);
    expect((await label(second, item, [])).status).toBe(200);
  });

  it("keep the verdict when the text is erased, and lose its reason; an erased text is not sent", async () => {
    outside.script(yes);
    await judgeSample(await judged());
    const [first] = await findings();
    const item = first?.item ?? "";
    await label(house.head, item);
    const { db } = house.storage;
    await db.deleteFrom("review_finding").where("item", "<>", item).execute();
    const by = { actor: "station", at: house.now() };
    expect(await eraseExpired(house.storage, "2027-12-31", by)).toBe(2 * TEXTS);
    const told = itemFindingsShape.parse((await openFindings(house.head, item)).body);
    expect(told.findings.find(({ tier }) => tier === "judge")).toMatchObject({ answer: "yes", reason: null });
    const before = outside.received.length;
    await judgeSample(await judged());
    expect(outside.received).toHaveLength(before);
  });

  it("are made again from the ledger as far as they are acts of people", async () => {
    const item = await judgedItem();
    await label(house.head, item);
    await openFindings(house.head, item);
    const tables = await rebuildProjections(house.storage, { concepts: ["review"] });
    expect(tables.map(({ table }) => table)).toContain("review_comparison");
    const again = itemFindingsShape.parse((await openFindings(house.head, item)).body);
    expect(again.findings.at(-1)).toMatchObject({ tier: "person" });
  });
});

describe("the agreement of the judge with people", () => {
  const page = async () =>
    indicatorPageShape.parse((await house.head.ask("GET", "/indicators/self-harm-risk")).body);

  it("is on the indicator's page once items were judged and labelled, and moves no figure of it", async () => {
    const { items } = await queue();
    const positive = items.filter(({ length }) => length > 45).map(({ id }) => id);
    for (const id of positive) await label(house.head, id);
    const before = await page();
    expect(before.judge).toBeNull();
    outside.script(verdict("no"), verdict("unsure"), yes);
    await judgeSample(await judged());
    const { judge, ...rest } = await page();
    expect(judge).toMatchObject({
      ...{ versions: ["under-test/self-harm-and-distress@2026-11-25"], compared: TEXTS, unsure: 1 },
      agreed: { correct: TEXTS - 2, total: TEXTS - 1 },
      specificity: null,
    });
    const { judge: _, ...earlier } = before;
    expect(rest).toEqual(earlier);
  });
});
