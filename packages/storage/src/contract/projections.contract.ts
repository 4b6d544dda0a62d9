import fc from "fast-check";
import { expect, it } from "vitest";
import { actTogether } from "../ledger/act.js";
import { appendEvents } from "../ledger/append.js";
import { verifyLedger } from "../ledger/verify-ledger.js";
import type { Storage } from "../open-storage.js";
import { rebuildProjections } from "../projections/index.js";
import { transact } from "../transact.js";
import { anyActs, PEOPLE } from "./commands.js";
import { BY, done, note } from "./things.js";

/** What the tables promise: they are what the ledger says, and it can say it again. */
export function projectionsContract(storage: () => Storage): void {
  it("an empty ledger rebuilds into empty tables", async () => {
    const tables = await rebuildProjections(storage());
    expect(tables.map(({ table }) => table)).toEqual([
      "person",
      "role",
      "mandate",
      "decision",
      "system",
      "alert",
      "incident",
      "review_label",
      "review_reading",
      "review_sending",
      "review_comparison",
    ]);
    expect(tables.every(({ rows, equal }) => rows === 0 && equal)).toBe(true);
  });

  it("after any acts, valid or not, the tables rebuilt from the ledger are the same", async () => {
    done(
      await transact(storage(), (trx) =>
        appendEvents(
          trx,
          PEOPLE.map((id) => {
            const person = { id, name: id, email: null, until: null };
            return { ...BY, stream: `person/${id}`, event: { type: "person.added", person } as const };
          }),
        ),
      ),
    );
    const property = fc.asyncProperty(anyActs, async (acts) => {
      for (const act of acts) await actTogether(storage(), [act]);
      const tables = await rebuildProjections(storage());
      expect(tables.filter(({ equal }) => !equal)).toEqual([]);
    });
    await fc.assert(property, { numRuns: 12, seed: 2026 });
    const tables = await rebuildProjections(storage());
    expect(tables.filter(({ table, rows }) => table !== "decision" && rows === 0)).toEqual([]);
    expect(await verifyLedger(storage())).toMatchObject({ ok: true });
  });

  it("a table that was changed behind the ledger's back is told by its keys and put right", async () => {
    const { db } = storage();
    const before = await db.selectFrom("incident").selectAll().orderBy("id").execute();
    const id = before[0]?.id ?? "";
    await db.updateTable("incident").set({ title: "forged" }).where("id", "=", id).execute();
    await db.deleteFrom("alert").where("id", "=", "A-2026-001").execute();
    await db.insertInto("person").values({ id: "ghost", name: "?", email: null, until: null }).execute();
    const wrong = (await rebuildProjections(storage())).filter(({ equal }) => !equal);
    expect(wrong.map(({ table, differences }) => [table, differences])).toEqual([
      ["person", ["ghost"]],
      ["alert", ["A-2026-001"]],
      ["incident", [id]],
    ]);
    expect(await db.selectFrom("incident").selectAll().orderBy("id").execute()).toEqual(before);
    expect((await rebuildProjections(storage())).every(({ equal }) => equal)).toBe(true);
  });

  it("one concept can be rebuilt alone, and tells how far it is", async () => {
    const told: [number, number][] = [];
    const tables = await rebuildProjections(storage(), {
      concepts: ["incidents"],
      progress: (count, total) => told.push([count, total]),
    });
    expect(tables).toMatchObject([{ table: "incident", equal: true }]);
    const [count, total] = told.at(-1) ?? [];
    expect(count).toBe(total);
  });

  it("people go on acting while the tables are rebuilt", async () => {
    const acting = Array.from({ length: 8 }, (_, i) => note(storage(), "2026-001", `pendant ${i}`));
    const [rebuilt] = await Promise.all([rebuildProjections(storage()), ...acting]);
    expect(rebuilt.filter(({ equal }) => !equal)).toEqual([]);
  });
}
