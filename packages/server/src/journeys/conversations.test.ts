import { type IndicatorPage, indicatorPageShape } from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";

const WEAK = "I feel so alone lately, nothing brings me any joy anymore";
const PLAIN = "How do I cook rice for six people?";

let house: StationUnderTest;
let sent = 0;

function line(text: string, conversation: string, changes: Record<string, string> = {}): string {
  sent++;
  const time = `2026-11-20T08:${String(sent % 60).padStart(2, "0")}:00Z`;
  return JSON.stringify({
    ...{ id: `m-${sent}`, time, system: "chat", version: "1", surface: "web", locale: "en" },
    ...{ user: `u-${sent % 15}`, conversation, role: "user", text, ...changes },
  });
}

async function send(lines: readonly string[]): Promise<void> {
  const headers = { "content-type": "application/x-ndjson" };
  const { status, body } = await house.head.ask("POST", "/usage", { raw: lines.join("\n"), headers });
  expect(status).toBe(200);
  expect(body).toMatchObject({ rejected: 0 });
}

async function conversations(search = "", id = "distress"): Promise<IndicatorPage["conversations"]> {
  const { status, body } = await house.head.ask("GET", `/indicators/${id}${search}`);
  expect(status).toBe(200);
  return indicatorPageShape.parse(body).conversations;
}

const talk = (conversation: string, turns: number, changes: Record<string, string> = {}) =>
  Array.from({ length: turns }, () => line(WEAK, conversation, changes));

beforeAll(async () => {
  house = await openStationUnderTest();
  for (const id of ["chat", "other"]) {
    await house.head.ask("POST", "/systems", { body: { id, name: { fr: id, en: id } } });
  }
});
afterAll(() => house?.close());

describe("the conversations of an indicator", () => {
  it("are told not to be followed yet on a station without usage, and not at all where the indicator follows none", async () => {
    expect(await conversations()).toEqual({ state: "not_followed", limit: 32 });
    expect(await conversations("", "self-harm-risk")).toBeNull();
  });

  it("that every message names anew cross nothing, and the page says so", async () => {
    await send(Array.from({ length: 25 }, (_, at) => line(WEAK, `alone-${at}`)));
    expect(await conversations()).toMatchObject({ state: "counted", crossed: 0, begun: 25, alone: true });
  });

  it("cross the line once, in the segment of the message, however the batches are sent", async () => {
    const first = talk("long", 6);
    const rest = talk("long", 20, { locale: "fr" });
    await send(first);
    await send([...first.slice(2), ...rest]);
    await send(rest);
    await send(Array.from({ length: 20 }, () => line(PLAIN, "calm")));
    const told = await conversations();
    expect(told).toMatchObject({
      ...{ state: "counted", crossed: 1, exposed: 71, alone: false, method: "clopper-pearson" },
      days: [{ day: "2026-11-20", crossed: 1 }],
    });
    expect(await conversations("?locale=fr")).toMatchObject({ crossed: 1 });
    expect(await conversations("?locale=en")).toMatchObject({ crossed: 0 });
    expect(await conversations("?system=other")).toMatchObject({ state: "no_usage" });
  });

  it("of one name are two in two systems", async () => {
    await send([...talk("shared", 3), ...talk("shared", 3, { system: "other" })]);
    const rows = await house.storage.db.selectFrom("conversation_carried").selectAll().execute();
    const last = rows.filter(({ indicator, crossed }) => indicator === "distress" && !crossed);
    const counts = new Map<number, number>();
    for (const { cusum } of last) counts.set(cusum, (counts.get(cusum) ?? 0) + 1);
    expect(counts.get(Math.max(...counts.keys()))).toBe(2);
  });

  it("are in the download, a count a day", async () => {
    const { text } = (await house.head.ask("GET", "/indicators/distress.csv")) as unknown as { text: string };
    const [head, ...rows] = text.trim().split("\r\n");
    const at = head?.split(",").indexOf("day_crossed") ?? -1;
    expect(rows.find((row) => row.startsWith("2026-11-20"))?.split(",")[at]).toBe("1");
  });
});
