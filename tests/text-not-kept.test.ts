import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openStationUnderTest,
  type StationUnderTest,
} from "../packages/server/src/journeys/station-under-test.js";
import type { Library } from "../packages/server/src/library/library.js";

const MARK = "quinquina-7f3a-coquelicot";
const MESSAGES = 300;

/** Everything is drawn for review: the hardest case, since the sample is the one place where text goes. */
function reviewEverything(library: Library): Library {
  const indicators = library.indicators.map((indicator) => ({
    ...indicator,
    strata: indicator.strata.map((stratum) => ({ ...stratum, rate: 1 })),
  }));
  return { ...library, indicators };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("the text of an interaction", () => {
  let house: StationUnderTest;
  let holding: string[];
  let answer: unknown;
  let logged: readonly string[];

  beforeAll(async () => {
    house = await openStationUnderTest({ adjustLibrary: reviewEverything });
    await house.head.ask("POST", "/systems", { body: { id: "chat", name: { fr: "Chat", en: "Chat" } } });
    const lines = Array.from({ length: MESSAGES }, (_, i) =>
      JSON.stringify({
        ...{ id: `m-${i}`, time: "2026-11-20T09:30:00Z", system: "chat", version: "1", surface: "web" },
        ...{ locale: "fr", user: `${MARK}@example.org`, conversation: `c-${i}`, role: "user" },
        text: `${MARK} et quelques mots de plus, ${i}`,
      }),
    );
    const broken = `{"id":"b","text":"${MARK}",}`;
    const raw = [...lines, broken].join("\n");
    const told = await house.head.ask("POST", "/usage", {
      raw,
      headers: { "content-type": "application/x-ndjson" },
    });
    answer = told.body;
    logged = house.logged;
    await house.station.close();
    holding = filesBelow(house.directory).filter((file) => readFileSync(file).includes(MARK));
  });
  afterAll(() => house.close());

  it("is in no file of the station, not even the database's log of changes, though every message was drawn", () => {
    expect(answer).toMatchObject({ accepted: MESSAGES, rejected: 1, sampled: MESSAGES });
    expect(holding).toEqual([]);
  });

  it("is in no line that the station logged", () => {
    expect(logged.filter((line) => line.includes(MARK))).toEqual([]);
  });
});
