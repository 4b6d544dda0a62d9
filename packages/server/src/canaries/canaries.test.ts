import { indicatorPageShape } from "@balise/preparedness";
import { writeCanaryRuns } from "@balise/storage";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStationUnderTest, type StationUnderTest } from "../journeys/station-under-test.js";
import { runCanaries, runFirstCanaries } from "./run.js";

let house: StationUnderTest;
beforeAll(async () => {
  house = await openStationUnderTest();
  await house.head.ask("POST", "/systems", { body: { id: "chat", name: { fr: "Chat", en: "Chat" } } });
  const lines = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({
      ...{ id: `m-${i}`, time: "2026-11-22T09:30:00Z", system: "chat", version: "1", surface: "web" },
      ...{ locale: "fr", user: `u-${i}`, conversation: `c-${i}`, role: "user", text: `Bonjour, ${i}` },
    }),
  );
  const headers = { "content-type": "application/x-ndjson" };
  await house.head.ask("POST", "/usage", { raw: lines.join("\n"), headers });
});
afterAll(() => house.close());

/** Every table but that of the canaries, with all its rows. */
async function everythingElse(): Promise<Record<string, unknown>> {
  const { db } = house.storage;
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name <> 'canary_run' order by table_name`.execute(db);
  const held: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await sql`select to_jsonb(one) as row from ${sql.table(name)} as one order by 1`.execute(
      db,
    );
    held[name] = rows;
  }
  return held;
}

/** The station on another day. */
const on = (day: string) => ({ ...house.station.context, now: () => new Date(`${day}T03:41:00Z`) });
const kept = () => house.storage.db.selectFrom("canary_run").selectAll().execute();
const page = async () => {
  const { body } = await house.head.ask("GET", "/indicators/distress");
  return indicatorPageShape.parse(body);
};

describe("the canaries of a station", () => {
  it("have run when it opens, for every indicator and language, in the drill realm", async () => {
    const rows = await kept();
    const { library, detector } = house.station.context;
    const pairs = library.indicators.flatMap(({ id }) => library.languages.map((one) => `${id} ${one}`));
    expect(rows.map(({ indicator, language }) => `${indicator} ${language}`).sort()).toEqual(pairs.sort());
    expect(new Set(rows.map(({ realm }) => realm))).toEqual(new Set(["drill"]));
    expect(new Set(rows.map((row) => row.detector))).toEqual(new Set([detector]));
  });

  it("change nothing in any other table: no tally, user, sample, total or alert", async () => {
    const before = await everythingElse();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(["tally", "review_item", "usage_total"]));
    expect(await runCanaries(on("2026-11-24"))).toBeUndefined();
    expect(await everythingElse()).toEqual(before);
    expect(new Set((await kept()).map(({ day }) => day)).size).toBe(2);
  });

  it("run again on a day replace that day's counts, and are not run at start when the version has been tried", async () => {
    const rows = await kept();
    await runCanaries(on("2026-11-24"));
    await runFirstCanaries(on("2026-11-25"));
    expect(await kept()).toHaveLength(rows.length);
  });

  it("show on the indicator's page, with the screening rate corrected beside the estimate", async () => {
    const { canaries, current, detector } = await page();
    expect(canaries).toMatchObject({ day: "2026-11-24", detector, fallen: null });
    expect(canaries?.languages.map(({ language }) => language)).toEqual(["en", "fr"]);
    expect(canaries?.corrected).toMatchObject({ state: "corrected", method: "lang-reiczigel" });
    expect(current.state).toBe("screening_only");
  });

  it("of another version than the messages correct nothing, and a clear fall in sensitivity is told", async () => {
    const { day, sensitivity } = (await page()).canaries ?? {};
    const run = { day: "2026-11-25", indicator: "distress", language: "en" as const, detector: "next" };
    const counts = { positives: 400, seen: 1, ordinary: 100, alarmed: 0 };
    await writeCanaryRuns(house.storage.db, [{ ...run, ...counts }]);
    const { canaries } = await page();
    expect(canaries?.corrected).toEqual({
      ...{ state: "other_detector", tried: "next", counted: [house.station.context.detector] },
    });
    expect(canaries?.fallen).toEqual({ day, sensitivity, detector: house.station.context.detector });
  });
});
