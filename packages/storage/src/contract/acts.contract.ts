import { alertDecider, incidentDecider } from "@balise/preparedness";
import pg from "pg";
import { expect, it } from "vitest";
import { streamOf } from "../events.js";
import { act, actTogether, actWithin } from "../ledger/act.js";
import { appendEvents } from "../ledger/append.js";
import { LEDGER_CHANNEL } from "../ledger/insert-entries.js";
import { readLedger } from "../ledger/read-ledger.js";
import { readStream } from "../ledger/read-stream.js";
import { verifyLedger } from "../ledger/verify-ledger.js";
import { nextId } from "../next-id.js";
import type { Storage } from "../open-storage.js";
import { transact } from "../transact.js";
import { open } from "./fresh.js";
import { AT, BY, declare, done, incidentAct, note, raise } from "./things.js";

/** What acting on the ledger promises. */
export function actsContract(storage: () => Storage): void {
  it("an act is decided, appended and projected in one transaction", async () => {
    const { entries } = done(await actTogether(storage(), [raise("A-2026-001")]));
    expect(entries).toMatchObject([{ stream: "alert/A-2026-001", version: 1, type: "alert.raised", at: AT }]);
    expect(await readStream(storage().db, "alert/A-2026-001")).toEqual(entries);
    expect(
      await storage().db.selectFrom("alert").selectAll().where("id", "=", "A-2026-001").execute(),
    ).toMatchObject([{ state: "open", raised_at: AT, version: 1, signals: [{ expected: 17.5 }] }]);
  });

  it("a command that changes nothing writes nothing", async () => {
    const before = await readLedger(storage().db, { limit: 1 });
    expect(await actTogether(storage(), [raise("A-2026-001")])).toEqual({ entries: [] });
    expect(await readLedger(storage().db, { limit: 1 })).toEqual(before);
  });

  it("a problem of the decider is returned, and nothing is written", async () => {
    const command = { verb: "dismiss", id: "A-2026-001", by: "ines", reason: " " } as const;
    const stream = streamOf("alert", command.id);
    expect(await act(storage(), { ...BY, decider: alertDecider, stream, command })).toEqual({
      code: "reason_required",
      field: "reason",
    });
    expect(await readStream(storage().db, stream)).toHaveLength(1);
  });

  it("acts on several streams are written together or not at all", async () => {
    const promote = (incident: string) => ({
      ...BY,
      stream: "alert/A-2026-001",
      decide: () => [{ type: "alert.promoted", id: "A-2026-001", by: "ines", incident }] as const,
    });
    const unknown = incidentAct({ verb: "note", id: "2026-404", by: "ines", text: "…" });
    expect(await actTogether(storage(), [promote("2026-404"), unknown])).toMatchObject({ code: "not_found" });
    expect(await readStream(storage().db, "alert/A-2026-001")).toHaveLength(1);

    const { entries } = done(await actTogether(storage(), [promote("2026-001"), declare("2026-001")]));
    expect(entries.map(({ type }) => type)).toEqual(["alert.promoted", "incident.declared"]);
  });

  it("an act that comes after another on the same stream, in one list, is decided on its events", async () => {
    const contain = incidentAct({ verb: "contain", id: "2026-002", by: "ines", text: "coupé" });
    const { entries } = done(await actTogether(storage(), [declare("2026-002"), contain]));
    expect(entries.map(({ version }) => version)).toEqual([1, 2]);
  });

  it("an actor who saw an older version is told which one is there", async () => {
    const contain = incidentAct({ verb: "contain", id: "2026-001", by: "ines", text: "coupé" }, 7);
    expect(await actTogether(storage(), [contain])).toEqual({
      code: "version_conflict",
      stream: "incident/2026-001",
      expected: 7,
      actual: 1,
    });
  });

  it("of two who act on the same version at once, one is told of the other", async () => {
    const stream = streamOf("incident", "2026-001");
    const both = ["a", "b"].map((text) =>
      act(storage(), {
        ...BY,
        decider: incidentDecider,
        stream,
        command: { verb: "note", id: "2026-001", by: "ines", text },
        expectedVersion: 1,
      }),
    );
    const answers = await Promise.all(both);
    expect(answers.filter((answer) => "entries" in answer)).toHaveLength(1);
    expect(answers.find((answer) => "code" in answer)).toMatchObject({ code: "version_conflict", actual: 2 });
  });

  it("sixteen writers of two processes on three streams lose nothing, whichever way they write", async () => {
    const other = await open(storage().url, 8);
    const ids = ["2026-011", "2026-012", "2026-013"];
    done(await actTogether(storage(), ids.map(declare)));
    const append = (id: string, text: string) =>
      transact(other, (trx) => {
        const event = { type: "incident.noted", id, by: "ines", text } as const;
        return appendEvents(trx, [{ ...BY, stream: streamOf("incident", id), event }]);
      });
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let turn = 0; turn < 12; turn += 1) {
        const [id = "", text] = [ids[(writer + turn) % 3], `${writer}/${turn}`];
        if (writer % 8 === 0) done(await append(id, text));
        else done(await note(writer % 2 === 0 ? storage() : other, id, text));
      }
    });
    await Promise.all(writers);
    const notes = new Set<unknown>();
    for (const id of ids) {
      const entries = await readStream(storage().db, streamOf("incident", id));
      expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
      for (const { data } of entries.slice(1)) notes.add(data.text);
    }
    expect(notes.size).toBe(16 * 12);
    expect(await verifyLedger(storage())).toMatchObject({ ok: true });

    const contain = incidentAct({ verb: "contain", id: "2026-011", by: "ines", text: "." });
    const contained = await Promise.all(
      Array.from({ length: 16 }, (_, i) => actTogether(i % 2 === 0 ? storage() : other, [contain])),
    );
    expect(contained.filter((answer) => "entries" in answer)).toHaveLength(1);
    await other.close();
  });

  it("an act that fails takes none of those down that came with it", async () => {
    const bug = { ...BY, stream: "incident/2026-011", decide: () => decideFails() };
    const person = { id: "M-1", role: "none", person: "nobody", from: "2026-01-01", until: null };
    const broken = {
      ...BY,
      stream: "role/none",
      decide: () => [{ type: "mandate.given", mandate: person }] as const,
    };
    const answers = await Promise.allSettled([
      note(storage(), "2026-012", "first: it runs alone"),
      note(storage(), "2026-012", "before"),
      actTogether(storage(), [bug]),
      actTogether(storage(), [declare("2026-021"), broken]),
      note(storage(), "2026-012", "after"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
      "fulfilled",
    ]);
    expect(await readStream(storage().db, "incident/2026-021")).toEqual([]);
    const told = (await readStream(storage().db, "incident/2026-012")).slice(-2);
    expect(told.map(({ data }) => data.text)).toEqual(["before", "after"]);
  });

  it("ids asked for at once are all different, in the order of the year", async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () =>
        transact(storage(), async (trx) => {
          const id = await nextId(trx, "alert", "2027-01-01T00:00:00.000Z");
          done(await actWithin(trx, [raise(id)]));
          return id;
        }),
      ),
    );
    expect(ids.sort()).toEqual(Array.from({ length: 8 }, (_, index) => `A-2027-00${index + 1}`));
  });

  it("every entry is announced once its transaction is through", async () => {
    const listener = new pg.Client({ connectionString: storage().url });
    await listener.connect();
    try {
      await listener.query(`listen ${LEDGER_CHANNEL}`);
      const heard = new Promise((resolve) => listener.once("notification", resolve));
      const { entries } = done(await note(storage(), "2026-002", "annoncé"));
      expect(await heard).toMatchObject({
        channel: LEDGER_CHANNEL,
        payload: expect.stringContaining(`"seq" : ${entries[0]?.seq}`),
      });
    } finally {
      await listener.end();
    }
  });

  it("a stream stays in the realm in which it began", async () => {
    const drill = { ...declare("2026-001"), realm: "drill" as const };
    expect(await actTogether(storage(), [drill])).toEqual({
      code: "not_found",
      what: "incident",
      id: "2026-001",
    });
  });

  it("text that PostgreSQL cannot keep is refused by its field, and rolls back what went with it", async () => {
    expect(await note(storage(), "2026-001", "a\0b")).toEqual({
      code: "invalid_field",
      field: "text",
      reason: "U+0000",
    });
    const person = { id: "z", name: "\uD83D", email: null, until: null };
    const refused = await transact(storage(), async (trx) => {
      await trx.insertInto("setting").values({ name: "half", value: "1" }).execute();
      await appendEvents(trx, [
        { ...BY, stream: streamOf("person", "z"), event: { type: "person.added", person } },
      ]);
    });
    expect(refused).toEqual({ code: "invalid_field", field: "person.name", reason: "U+D83D" });
    expect(await storage().db.selectFrom("setting").selectAll().execute()).toEqual([]);
  });

  it("what is in the ledger can be neither changed, nor removed, nor emptied", async () => {
    const { db } = storage();
    await expect(db.updateTable("ledger_entry").set({ actor: "x" }).execute()).rejects.toThrow(
      "never changed",
    );
    await expect(db.deleteFrom("ledger_entry").execute()).rejects.toThrow("never changed");
    const client = new pg.Client({ connectionString: storage().url });
    await client.connect();
    await expect(client.query("truncate ledger_entry")).rejects.toThrow("never changed");
    await client.end();
  });
}

function decideFails(): never {
  throw new Error("a bug in a decider");
}
