import { isProblem, type ReviewEvent } from "@balise/preparedness";
import { expect, it } from "vitest";
import { streamOf } from "../events.js";
import { appendEvents } from "../ledger/append.js";
import type { Storage } from "../open-storage.js";
import { eraseExpired } from "../review/erase-expired.js";
import { countItems, findItem, pageItems } from "../review/items.js";
import { readSealedText } from "../review/sealed-text.js";
import { transact } from "../transact.js";
import { batchCounter } from "../usage/count-batches.js";
import { modelMessage, SCREENING, screenedBatch } from "./screened-batches.js";
import { AT, done } from "./things.js";

const BY = { actor: "station", at: AT } as const;

/** What the review sample promises: it is paged, labelled and erased, and its texts stay sealed. */
export function reviewContract(storage: () => Storage): void {
  const items = (query: Partial<Parameters<typeof pageItems>[1]> = {}) =>
    pageItems(storage().db, { realm: "live", state: "waiting", limit: 500, ...query });
  const tell = (event: ReviewEvent & { item: string }) =>
    transact(storage(), (trx) =>
      appendEvents(trx, [{ stream: streamOf("review", event.item), realm: "live", ...BY, event }]),
    );

  it("pages through the waiting items without missing or repeating one, newest day first", async () => {
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    await batchCounter(storage(), SCREENING).count([screenedBatch("sample", numbers)]);
    const expected = numbers.filter((number) => modelMessage(number).sampled);
    const found = [];
    for (
      let page = await items({ limit: 7 });
      page.length > 0;
      page = await items({ limit: 7, after: page.at(-1)?.id })
    ) {
      found.push(...page);
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(expected.length);
    const days = found.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().reverse());
    expect(await items({ realm: "drill" })).toEqual([]);
  });

  it("shows an item with its segment and the indicators whose sample it belongs to, and no text", async () => {
    const [item] = await items({ limit: 1 });
    const indicator = item?.role === "user" ? "self-harm-risk" : "unsafe-response";
    expect(item).toMatchObject({
      indicators: [indicator],
      length: 12,
      label: null,
      retainUntil: "2026-06-08",
    });
    expect(item?.segment.system).toBe("companion");
    expect(await findItem(storage().db, "live", item?.id ?? "")).toEqual(item);
    expect(await findItem(storage().db, "drill", item?.id ?? "")).toMatchObject({ code: "not_found" });
    const ofUsers = await items({ indicator: "self-harm-risk" });
    expect(new Set(ofUsers.map(({ role }) => role))).toEqual(new Set(["user"]));
  });

  it("moves an item between waiting, labelled and skipped by its latest verdict", async () => {
    const { db } = storage();
    const before = await countItems(db, "live");
    const [first, second] = (await items({ limit: 2 })).map(({ id }) => id);
    if (first === undefined || second === undefined) throw new Error("two items wait");
    done(await tell({ type: "review.labelled", item: first, person: "ines", positive: ["self-harm-risk"] }));
    done(await tell({ type: "review.skipped", item: second, person: "ines" }));
    const label = { positive: ["self-harm-risk"], by: "ines", at: AT };
    expect(await items({ state: "labelled" })).toMatchObject([{ id: first, label }]);
    expect(await items({ state: "skipped" })).toMatchObject([{ id: second, label: null }]);
    expect(await countItems(db, "live")).toEqual({ waiting: before.waiting - 2, labelled: 1, skipped: 1 });
    done(await tell({ type: "review.withdrawn", item: first, person: "ines" }));
    expect(await countItems(db, "live")).toEqual({ waiting: before.waiting - 1, labelled: 0, skipped: 1 });
  });

  it("erases the texts past their date, says so in the ledger, and keeps everything else", async () => {
    const { db } = storage();
    const [item] = await items({ limit: 1 });
    const id = item?.id ?? "";
    expect(await readSealedText(db, "live", id)).toMatchObject({ keyId: SCREENING.review.keyId });
    expect(await eraseExpired(storage(), "2026-06-08", BY)).toBe(0);
    const all = await db.selectFrom("review_item").select("id").execute();
    expect(await eraseExpired(storage(), "2026-06-09", BY)).toBe(all.length);
    expect(await readSealedText(db, "live", id)).toEqual({ code: "text_expired", id });
    expect(await readSealedText(db, "live", "nothing")).toMatchObject({ code: "not_found" });
    expect(isProblem(await findItem(db, "live", id))).toBe(false);
    expect(await items()).toEqual([]);
    const entry = await db
      .selectFrom("ledger_entry")
      .select(["actor", "data"])
      .where("type", "=", "review.erased")
      .executeTakeFirst();
    expect(entry).toEqual({ actor: "station", data: { items: all.length, until: "2026-06-09" } });
    expect(await eraseExpired(storage(), "2026-06-09", BY)).toBe(0);
  });
}
