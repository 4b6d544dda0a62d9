import type { ReviewEvent } from "@balise/preparedness";
import { expect, it } from "vitest";
import { streamOf } from "../events.js";
import { appendEvents } from "../ledger/append.js";
import type { Storage } from "../open-storage.js";
import { comparedItems } from "../review/compared-items.js";
import { eraseExpired } from "../review/erase-expired.js";
import { keepFindings, type SealedFinding, tierRecords } from "../review/findings.js";
import { countItems, pageItems } from "../review/items.js";
import { ownView } from "../review/own-view.js";
import { unjudgedItems } from "../review/unjudged-items.js";
import { transact } from "../transact.js";
import { batchCounter } from "../usage/count-batches.js";
import { modelMessage, SCREENING, screenedBatch } from "./screened-batches.js";
import { AT, done } from "./things.js";

const NUMBERS = Array.from({ length: 200 }, (_, number) => number);
const RULES = [
  { indicator: "self-harm-risk", bin: 7, policy: "self-harm-and-distress" },
  { indicator: "self-harm-risk", bin: 7, policy: "another" },
  { indicator: "unsafe-response", bin: 8, policy: "unsafe-answers" },
];
const QUERY = {
  realm: "live",
  rules: RULES,
  today: "2026-03-11",
  length: 100,
  sendings: 3,
  limit: 500,
} as const;
const FINDING: SealedFinding = {
  ...{ policy: "self-harm-and-distress", version: "m/self-harm-and-distress@1", answer: "yes" },
  ...{ asked: ["self_harm", "distress"], categories: ["self_harm"], reason: Buffer.from("sealed"), at: AT },
};

/** What the judge's findings promise: one an item and policy, no reason past the text, and no trace in the queue. */
export function judgeContract(storage: () => Storage): void {
  const unjudged = (more: Partial<Parameters<typeof unjudgedItems>[1]> = {}) =>
    unjudgedItems(storage().db, { ...QUERY, ...more });
  const keep = (item: string, ...findings: SealedFinding[]) =>
    transact(storage(), (trx) => keepFindings(trx, item, findings));
  const tell = (event: ReviewEvent & { item: string }) =>
    transact(storage(), (trx) =>
      appendEvents(trx, [
        { stream: streamOf("review", event.item), realm: "live", actor: "station", at: AT, event },
      ]),
    );
  const view = (item: string, person: string) =>
    transact(storage(), async (trx) => await ownView(trx, { realm: "live", item, person }));
  const firstOf = async () => (await unjudged({ rules: RULES.slice(0, 1) }))[0]?.id ?? "";

  it("the items that wait for a verdict are those at or above the bin of an indicator whose sample they belong to", async () => {
    await batchCounter(storage(), SCREENING).count([screenedBatch("sample", NUMBERS)]);
    const flagged = NUMBERS.map(modelMessage).filter(
      ({ sampled, role, bin }) => sampled && bin >= (role === 0 ? 7 : 8),
    );
    const found = await unjudged();
    expect(found.map(({ id }) => id).sort()).toEqual(flagged.map(({ id }) => id.toString("hex")).sort());
    expect(found.find(({ role }) => role === "user")?.policies).toEqual([
      "another",
      "self-harm-and-distress",
    ]);
    expect(found.find(({ role }) => role === "assistant")?.policies).toEqual(["unsafe-answers"]);
    const notDrawn = await storage()
      .db.updateTable("review_item")
      .set({ unit: 0.9 })
      .where("id", "=", found[0]?.id ?? "")
      .executeTakeFirst();
    expect(notDrawn.numUpdatedRows).toBe(1n);
    expect((await unjudged()).length).toBe(found.length - 1);
  });

  it("a text that is too long, past its date or of another realm does not wait for the judge", async () => {
    expect(await unjudged({ length: 11 })).toEqual([]);
    expect(await unjudged({ today: "2026-06-09" })).toEqual([]);
    expect(await unjudged({ realm: "drill" })).toEqual([]);
    expect(await unjudged({ limit: 2 })).toHaveLength(2);
  });

  it("an item that was sent goes behind the others, and after so many times it is left to people", async () => {
    const before = await unjudged();
    const item = before[0]?.id ?? "";
    const sent = { type: "review.sent_to_judge", item, versions: [], purpose: "p" } as const;
    done(await tell(sent));
    expect((await unjudged()).at(-1)?.id).toBe(item);
    for (let more = 1; more < QUERY.sendings; more += 1) done(await tell(sent));
    expect((await unjudged()).map(({ id }) => id)).not.toContain(item);
  });

  it("a verdict is kept once under a policy, and what is still missing goes on waiting", async () => {
    const item = await firstOf();
    expect(done(await keep(item, FINDING))).toBe(1);
    expect(done(await keep(item, { ...FINDING, answer: "no", categories: [], version: "other" }))).toBe(0);
    expect(done(await keep("nothing", FINDING))).toBe(0);
    const records = await tierRecords(storage().db, item);
    expect(records?.judge).toEqual([FINDING]);
    expect(records?.detector).toMatchObject({
      version: SCREENING.detector,
      bins: { "self-harm-risk": expect.any(Number) },
    });
    expect((await unjudged()).find(({ id }) => id === item)?.policies).toEqual(["another"]);
    expect(await tierRecords(storage().db, "nothing")).toBeUndefined();
  });

  it("a verdict changes neither the queue, nor its order, nor its counts", async () => {
    const { db } = storage();
    const queue = async () => [
      await pageItems(db, { realm: "live", state: "waiting", limit: 500 }),
      await countItems(db, "live"),
    ];
    const before = await queue();
    expect(done(await keep(await firstOf(), { ...FINDING, answer: "no", categories: [] }))).toBe(1);
    expect(await queue()).toEqual(before);
  });

  it("says of each person whether they labelled an item and opened its findings", async () => {
    const item = await firstOf();
    expect(await view(item, "ines")).toEqual({ labelled: false, compared: false, waiting: true });
    const label = { item, person: "ines", positive: ["self-harm-risk"], guides: "guides@1" };
    done(await tell({ type: "review.labelled", ...label }));
    expect(await view(item, "ines")).toEqual({ labelled: true, compared: false, waiting: false });
    done(await tell({ type: "review.compared", item, person: "ines" }));
    done(await tell({ type: "review.withdrawn", item, person: "omar" }));
    expect(await view(item, "ines")).toEqual({ labelled: true, compared: true, waiting: true });
    expect(await view(item, "omar")).toEqual({ labelled: false, compared: false, waiting: true });
    expect((await tierRecords(storage().db, item))?.labels).toEqual([
      { person: "ines", at: AT, positive: ["self-harm-risk"], guides: "guides@1" },
    ]);
    expect(await view("nothing", "ines")).toBeUndefined();
  });

  it("compares the verdicts on items whose label stands with that label", async () => {
    const compared = () =>
      comparedItems(storage().db, { realm: "live", indicator: "self-harm-risk", bin: 7 });
    const judged = await storage()
      .db.selectFrom("review_finding")
      .select(["item", "answer"])
      .orderBy("item")
      .execute();
    expect(await compared()).toEqual([]);
    for (const { item } of judged) {
      done(await tell({ type: "review.labelled", item, person: "omar", positive: ["self-harm-risk"] }));
    }
    const pairs = await compared();
    expect(pairs).toHaveLength(judged.length);
    expect(pairs[0]).toMatchObject({
      positive: true,
      verdicts: [{ version: FINDING.version, asked: FINDING.asked, at: AT }],
    });
    done(await tell({ type: "review.labelled", item: judged[0]?.item ?? "", person: "omar", positive: [] }));
    expect((await compared()).filter(({ positive }) => !positive)).toHaveLength(1);
    expect(
      await comparedItems(storage().db, { realm: "live", indicator: "unsafe-response", bin: 8 }),
    ).toEqual([]);
  });

  it("the reason is erased with the text, and none is kept on a text that is gone; the verdict stays", async () => {
    const { db } = storage();
    const item = await firstOf();
    done(await eraseExpired(storage(), "2026-06-09", { actor: "station", at: AT }));
    expect(done(await keep(item, FINDING))).toBe(1);
    const rows = await db.selectFrom("review_finding").select(["reason", "version"]).execute();
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set([null]));
  });
}
