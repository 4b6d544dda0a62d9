import { createPublicKey } from "node:crypto";
import type { LedgerEntry, LedgerHead } from "@balise/preparedness";
import { verifyEntries } from "@balise/storage";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";

let under: StationUnderTest;

beforeAll(async () => {
  under = await openStationUnderTest();
  const write = async (path: string, body: object) => (await under.head.ask("POST", path, { body })).body;
  await write("/systems", { id: "companion", name: { fr: "Compagnon", en: "Companion" } });
  await write("/systems/companion/versions", { version: "4.2", released: "2026-11-02" });
  await write("/people", { name: "Noé Petit", email: "noe@example.org" });
  await write("/roles/deputy/mandates", { person: "noe-petit", from: "2026-11-01", until: null });
  const incident = await write("/incidents", {
    title: "A journey",
    severity: "minor",
    indicator: null,
    note: "",
  });
  await write(`/incidents/${incident.id}/containment`, { text: "Contained." });
  await write(`/incidents/${incident.id}/resolution`, { text: "Resolved." });
  await write("/decisions", {
    ...{ title: "Carry on", choice: "Yes.", reasons: "Contained.", role: null },
    evidence: [{ kind: "incident", id: incident.id }],
  });
});
afterAll(() => under?.close());

describe("the ledger after a journey", () => {
  it("tells its entries newest first, by page, type, stream and actor", async () => {
    const { body: all } = await under.head.ask("GET", "/ledger?limit=1000");
    expect(all.entries.length).toBe(all.head.size);
    const [first, second] = all.entries;
    expect(first?.seq).toBe((second?.seq ?? 0) + 1);
    const { body: page } = await under.head.ask("GET", `/ledger?before=${first?.seq}&limit=1`);
    expect(page.entries).toEqual([second]);
    const { body: contained } = await under.head.ask(
      "GET",
      "/ledger?type=incident.contained&actor=person:lea-martin",
    );
    expect(contained.entries).toHaveLength(1);
    const { body: stream } = await under.head.ask("GET", "/ledger?stream=system/companion");
    expect(stream.entries.map(({ type }: LedgerEntry) => type)).toEqual([
      "system.released",
      "system.registered",
    ]);
    expect((await under.head.ask("GET", "/ledger?limit=0")).body).toMatchObject({
      code: "invalid_field",
      field: "limit",
    });
  });

  it("verifies, and its tables built again are equal", async () => {
    const { body: verified } = await under.head.ask("POST", "/ledger/verification");
    expect(verified.ok).toBe(true);
    const { body: rebuilt } = await under.head.ask("POST", "/ledger/rebuild");
    expect(rebuilt.equal).toBe(true);
    const rows = Object.fromEntries(
      rebuilt.tables.map(({ table, rows }: { table: string; rows: number }) => [table, rows]),
    );
    expect(rows).toMatchObject({ system: 1, incident: 1, decision: 1, person: 2, mandate: 1 });
  });

  it("verifies away from the station, from its export and the station's public key", async () => {
    const { text, headers } = await under.head.ask("GET", "/ledger/export");
    expect(headers.get("content-type")).toContain("application/x-ndjson");
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const { head } = lines.pop() as { head: LedgerHead };
    expect(head.signedSize).toBe(lines.length);
    const verified = await verifyEntries(lines, head, { keys: [createPublicKey(head.publicKey)] });
    expect(verified).toMatchObject({ ok: true, size: lines.length, root: head.root });
    const forged = lines.map((entry) =>
      entry.type === "incident.declared"
        ? { ...entry, data: { ...entry.data, severity: "near_miss" } }
        : entry,
    );
    const found = await verifyEntries(forged, head, { keys: [createPublicKey(head.publicKey)] });
    expect(found).toMatchObject({ ok: false, problem: { detail: "hash_differs" } });
  });

  it("repairs a table that somebody changed outside the station, and says so", async () => {
    await sql`update incident set severity = 'near_miss'`.execute(under.storage.db);
    const { body: rebuilt } = await under.head.ask("POST", "/ledger/rebuild");
    expect(rebuilt.equal).toBe(false);
    expect(rebuilt.tables.filter(({ equal }: { equal: boolean }) => !equal)).toMatchObject([
      { table: "incident", rows: 1, differences: ["2026-001"] },
    ]);
    expect((await under.head.ask("GET", "/incidents/2026-001")).body.severity).toBe("minor");
    expect((await under.head.ask("POST", "/ledger/rebuild")).body.equal).toBe(true);
  });

  it("refuses to have an entry changed, and finds one changed by who could switch the refusal off", async () => {
    const tamper = sql`update ledger_entry set data = jsonb_set(data, '{severity}', '"near_miss"')
      where type = 'incident.declared'`;
    await expect(tamper.execute(under.storage.db)).rejects.toThrow("never changed");
    await under.storage.db.transaction().execute(async (trx) => {
      await sql`alter table ledger_entry disable trigger ledger_entry_kept`.execute(trx);
      await tamper.execute(trx);
      await sql`alter table ledger_entry enable trigger ledger_entry_kept`.execute(trx);
    });
    const { body: entries } = await under.head.ask("GET", "/ledger?type=incident.declared");
    const { body: verified } = await under.head.ask("POST", "/ledger/verification");
    expect(verified).toMatchObject({
      ok: false,
      problem: { code: "ledger_broken", seq: entries.entries[0]?.seq, detail: "hash_differs" },
    });
  });
});
