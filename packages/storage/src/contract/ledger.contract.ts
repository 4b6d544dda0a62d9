import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { isProblem, type LedgerEntry, ledgerEntryShape } from "@balise/preparedness";
import fc from "fast-check";
import pg from "pg";
import { expect, it } from "vitest";
import type { StationEvent } from "../events.js";
import { actTogether } from "../ledger/act.js";
import { appendEvents } from "../ledger/append.js";
import { exportLedger } from "../ledger/export-ledger.js";
import { hashEntry } from "../ledger/leaf.js";
import { ledgerHead, signHead } from "../ledger/ledger-head.js";
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from "../ledger/proof.js";
import { readLedger } from "../ledger/read-ledger.js";
import { readStream } from "../ledger/read-stream.js";
import { verifyEntries } from "../ledger/verify-entries.js";
import { verifyLedger } from "../ledger/verify-ledger.js";
import type { Storage } from "../open-storage.js";
import { transact } from "../transact.js";
import { AT, BY, declare, done, note, raise } from "./things.js";

const key = () => generateKeyPairSync("ed25519").privateKey;

/** Any text, halves of surrogate pairs and U+0000 among it, but rarely. */
const text = fc.oneof(
  { weight: 60, arbitrary: fc.string({ unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.nat({ max: 0xffff }).map((c) => String.fromCharCode(c)) }) },
);
const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger());
const value = fc.object({
  key: fc.oneof(
    { weight: 30, arbitrary: text },
    { weight: 1, arbitrary: fc.constantFrom("__proto__", "hash") },
  ),
  values: [text, number, fc.boolean(), fc.constant(null)],
  maxDepth: 3,
});

async function everyEntry(storage: Storage): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of exportLedger(storage.db)) entries.push(entry);
  return entries;
}

/** Does to the tables what only the owner of the database can: the triggers off. */
async function tamper(storage: Storage, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: storage.url });
  await client.connect();
  try {
    await client.query(`begin; set local session_replication_role = replica; ${statement}; commit`);
  } finally {
    await client.end();
  }
}

/** What the ledger itself promises: nothing in it changes unseen. */
export function ledgerContract(storage: () => Storage): void {
  const station: KeyObject = key();

  it("an empty ledger verifies, and there is nothing to sign", async () => {
    expect(await signHead(storage(), station, AT)).toMatchObject({ size: 0, signature: null });
    expect(await verifyLedger(storage())).toMatchObject({ ok: true, size: 0 });
  });

  it("whatever text and numbers an entry holds, it is read back alike and hashes alike, or is refused", async () => {
    let [kept, refused] = [0, 0];
    const property = fc.asyncProperty(value, async (facts) => {
      const event = { ...facts, type: "account.closed" } as unknown as StationEvent;
      const written = await transact(storage(), (trx) =>
        appendEvents(trx, [{ ...BY, stream: "account/any", event }]),
      );
      if (isProblem(written)) {
        expect(written).toMatchObject({ code: "invalid_field" });
        refused += 1;
        return;
      }
      const [read] = await readLedger(storage().db, { limit: 1 });
      expect(read).toEqual(written[0]);
      expect(ledgerEntryShape.parse(read)).toEqual(read);
      expect(read && hashEntry(read).toString("hex")).toBe(written[0]?.hash);
      kept += 1;
    });
    await fc.assert(property, { numRuns: 150, seed: 8785 });
    expect(kept).toBeGreaterThan(64);
    expect(refused).toBeGreaterThan(0);
    expect(await verifyLedger(storage())).toMatchObject({ ok: true, size: kept });
  });

  it("a page of the ledger is newest first, and can be asked for by type, stream, actor and number", async () => {
    done(await actTogether(storage(), [raise("A-2026-001"), declare("2026-001")]));
    done(await note(storage(), "2026-001", "vu"));
    const { db } = storage();
    const [newest] = await readLedger(db, { limit: 1 });
    expect(newest?.type).toBe("incident.noted");
    expect(await readLedger(db, { before: newest?.seq ?? 0, limit: 2 })).toMatchObject([
      { type: "incident.declared" },
      { type: "alert.raised" },
    ]);
    expect(await readLedger(db, { type: "alert.raised" })).toHaveLength(1);
    expect((await readLedger(db, { stream: "incident/2026-001" })).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    expect(await readLedger(db, { actor: "person:nobody" })).toEqual([]);
    expect(await readStream(db, "incident/none")).toEqual([]);
  });

  it("the head is signed once a size, by each key, and later signatures cover what came since", async () => {
    const first = done(await signHead(storage(), station, AT));
    expect(first).toMatchObject({ signedSize: first.size });
    expect(await signHead(storage(), station, AT)).toEqual(first);
    done(await note(storage(), "2026-001", "après la signature"));
    expect(await ledgerHead(storage().db, createPublicKey(station))).toMatchObject({
      size: first.size + 1,
      signedSize: first.size,
      signature: first.signature,
    });
    const other = key();
    expect(await ledgerHead(storage().db, other)).toMatchObject({ signature: null, signedSize: null });
    done(await signHead(storage(), other, AT));
    expect(await verifyLedger(storage(), { keys: [station, other], heads: [first] })).toMatchObject({
      ok: true,
    });
  });

  it("what is exported verifies away from the station, and no longer once a letter differs", async () => {
    const entries = await everyEntry(storage());
    const head = await ledgerHead(storage().db, station);
    expect(await verifyEntries(JSON.parse(JSON.stringify(entries)), head)).toMatchObject({ ok: true });
    const at = entries.findIndex(({ type }) => type === "incident.declared");
    const changed = entries.map((entry, i) => (i === at ? { ...entry, actor: "person:other" } : entry));
    expect(await verifyEntries(changed, head)).toMatchObject({
      ok: false,
      problem: { code: "ledger_broken", seq: at + 1, detail: "hash_differs" },
    });
    const rehashed = changed.map((entry) => ({ ...entry, hash: hashEntry(entry).toString("hex") }));
    expect(await verifyEntries(rehashed, head)).toMatchObject({
      problem: { detail: "signature_differs" },
    });
    expect(await verifyEntries(entries.toSpliced(at, 1), head)).toMatchObject({
      problem: { seq: at + 1, detail: "gap" },
    });
    expect(await verifyEntries(entries.slice(0, -1), head)).toMatchObject({
      problem: { detail: "size_differs" },
    });
    expect(await verifyEntries(entries, head, { keys: [key()] })).toMatchObject({
      problem: { detail: "signature_differs" },
    });
    expect(await verifyEntries(entries, { ...head, publicKey: "no key" })).toMatchObject({ ok: false });
  });

  it("an entry is proved to be in the ledger, and a later ledger to extend an earlier one", async () => {
    const { db } = storage();
    const entries = await everyEntry(storage());
    const rootAt = async (size: number) => (await verifyEntries(entries.slice(0, size), EMPTY)).root;
    const sizes = [1, 2, 3, 7, 8, 63, 64, entries.length].filter((size) => size <= entries.length);
    expect(sizes).toHaveLength(8);
    for (const size of sizes) {
      const head = { size, root: await rootAt(size) };
      for (const entry of [1, 2, Math.ceil(size / 2), size].flatMap((seq) => entries[seq - 1] ?? [])) {
        if (entry.seq > size) continue;
        const proof = await inclusionProof(db, entry.seq, size);
        expect(verifyInclusion(entry, proof, head)).toBe(true);
        expect(verifyInclusion({ ...entry, seq: (entry.seq % size) + 1 }, proof, head)).toBe(size === 1);
        expect(verifyInclusion({ ...entry, hash: "00".repeat(32) }, proof, head)).toBe(false);
      }
      for (const earlier of sizes.filter((other) => other <= size)) {
        const before = { size: earlier, root: await rootAt(earlier) };
        const proof = await consistencyProof(db, earlier, size);
        expect(verifyConsistency(before, proof, head)).toBe(true);
        expect(verifyConsistency({ ...before, root: "00".repeat(32) }, proof, head)).toBe(false);
      }
    }
  });

  it("a change by the owner of the database is found where it was made", async () => {
    const found = () => verifyLedger(storage(), { keys: [station] });
    const head = done(await signHead(storage(), station, AT));
    const last = head.size;
    await tamper(storage(), "update ledger_entry set actor = 'person:other' where seq = 5");
    expect(await found()).toMatchObject({ ok: false, problem: { seq: 5, detail: "hash_differs" } });
    await tamper(storage(), `update ledger_entry set actor = '${BY.actor}' where seq = 5`);
    expect(await found()).toMatchObject({ ok: true });

    await tamper(storage(), "update ledger_signature set signature = '\\x00' where size > 0");
    expect(await found()).toMatchObject({ ok: false, problem: { detail: "signature_differs" } });
    await tamper(storage(), "delete from ledger_signature");
    expect(await verifyLedger(storage(), { heads: [head] })).toMatchObject({ ok: true });

    done(await signHead(storage(), station, AT));
    await tamper(storage(), `delete from ledger_entry where seq = ${last}`);
    expect(await found()).toMatchObject({ ok: false, problem: { seq: last, detail: "size_differs" } });
    await tamper(
      storage(),
      "update ledger_head set size = 1, frontier = (select array[hash] from ledger_entry where seq = 1)",
    );
    await tamper(storage(), "delete from ledger_entry where seq > 1");
    expect(await found()).toMatchObject({ ok: false, problem: { seq: 2, detail: "shorter_than_signed" } });
    expect(await signHead(storage(), station, AT)).toMatchObject({ code: "ledger_broken", seq: last });
  });
}

/** A head to read a root by: verifying against it fails at the end, with the recomputed root. */
const EMPTY = { size: 0, root: "", signature: null, signedSize: null, publicKey: "" };
