import { sql } from "kysely";
import { expect, it } from "vitest";
import { openStorage } from "../open-storage.js";
import { type OpenFresh, open } from "./fresh.js";
import { done } from "./things.js";

/** What opening promises. */
export function openingContract(openFresh: OpenFresh): void {
  it("several who open an empty database at once make its tables once", async () => {
    const { url, drop } = await openFresh();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openStorage({ url, poolSize: 2 })));
    const storages = opened.map(done);
    expect(await storages[3]?.db.selectFrom("ledger_head").select("size").execute()).toEqual([{ size: 0 }]);
    await Promise.all(storages.map((storage) => storage.close()));
    await (await open(url)).close();
    await drop();
  });

  it("reads days as days, times as ISO 8601 in UTC, bigint as number and text as it was", async () => {
    const { url, drop } = await openFresh();
    const storage = await open(url);
    const { rows } = await sql`
      select date '2026-03-29' as day, array[date '2026-03-29'] as days,
             timestamptz '2026-03-29 01:30:00.5+02' as time, timestamptz '2026-03-29 01:30:00Z' as whole,
             12345678901::bigint as n, array[1, 2]::bigint[] as ns, '{"a": [1]}'::jsonb as json
    `.execute(storage.db);
    expect(rows).toEqual([
      {
        day: "2026-03-29",
        days: ["2026-03-29"],
        time: "2026-03-28T23:30:00.500Z",
        whole: "2026-03-29T01:30:00.000Z",
        n: 12345678901,
        ns: [1, 2],
        json: { a: [1] },
      },
    ]);
    await expect(sql`select 9007199254740993::bigint`.execute(storage.db)).rejects.toThrow("safe integer");
    await storage.close();
    await drop();
  });

  it("a database that is not there is a problem, without the password of its URL", async () => {
    const { url, drop } = await openFresh();
    const missing = new URL(url);
    missing.password ||= "motdepasse";
    missing.pathname = "/nowhere";
    const answer = await openStorage({ url: missing.href });
    expect(answer).toMatchObject({
      code: "storage_unavailable",
      detail: expect.stringContaining("nowhere"),
    });
    expect(JSON.stringify(answer)).not.toContain(missing.password);
    await drop();
  });
}
