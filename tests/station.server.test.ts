import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  openStationUnderTest,
  type StationUnderTest,
} from "../packages/server/src/journeys/station-under-test.js";

const server = process.env.BALISE_TEST_POSTGRES_URL;

if (server === undefined) {
  console.warn(
    "\nSKIPPED: a station on a PostgreSQL server of its own choice, because BALISE_TEST_POSTGRES_URL is not set.\n" +
      "Set it to a server on which databases may be created, such as postgres://postgres@127.0.0.1:5432/postgres.\n",
  );
}
if (server === undefined && process.env.BALISE_TEST_REQUIRE === "all") {
  throw new Error("BALISE_TEST_REQUIRE=all asks for BALISE_TEST_POSTGRES_URL");
}

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

describe.skipIf(server === undefined)("a station on a PostgreSQL server", () => {
  const name = `balise_station_${randomBytes(6).toString("hex")}`;
  let house: StationUnderTest;

  beforeAll(async () => {
    await execute(`create database ${name} template template0 encoding 'UTF8'`);
    const url = new URL(server ?? "");
    url.pathname = `/${name}`;
    house = await openStationUnderTest({ databaseUrl: url.href });
  });
  afterAll(async () => {
    await house?.close();
    await execute(`drop database if exists ${name} with (force)`);
  });

  it("counts usage, shows it on the Situation and keeps a ledger that verifies", async () => {
    await house.head.ask("POST", "/systems", { body: { id: "chat", name: { fr: "Chat", en: "Chat" } } });
    const line = JSON.stringify({
      ...{
        id: "m-1",
        time: "2026-11-20T09:30:00Z",
        system: "chat",
        version: "1",
        surface: "web",
        locale: "fr",
      },
      ...{ user: "u", conversation: "c", role: "user", text: "Bonjour" },
    });
    const send = async () => {
      const asking = { raw: line, headers: { "content-type": "application/x-ndjson" } };
      return (await house.head.ask("POST", "/usage", asking)).body;
    };
    expect(await send()).toMatchObject({ accepted: 1, rejected: 0 });
    expect(await send()).toMatchObject({ accepted: 1, repeated: true });
    const situation = await house.head.ask("GET", "/situation");
    expect(situation.body).toMatchObject({ counted: { messages: 1 } });
    const verified = await house.head.ask("POST", "/ledger/verification");
    expect(verified.body).toMatchObject({ ok: true });
  });
});
