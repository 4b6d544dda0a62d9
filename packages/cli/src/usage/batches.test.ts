import { createHash } from "node:crypto";
import { problem } from "@balise/preparedness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Batch, BYTES_PER_BATCH, batchesOf, LINES_PER_BATCH } from "./batches.js";
import { type Cursor, type Item, itemsOf } from "./items.js";
import type { Mapping } from "./mapping.js";
import { splitLines } from "./split-lines.js";

const MAPPING: Mapping = {
  ...{ system: "s", version: "v", surface: "import", locale: "und", user: "u" },
  time: { at: 0, means: "begins" },
};
const START: Cursor = { line: 1, offset: 0, done: 0 };

async function* of<Value>(...values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

async function batchesIn(bytes: Buffer, from: Cursor = START): Promise<Batch[]> {
  const lines = splitLines(of(bytes.subarray(from.offset)), { start: from, whole: () => true });
  const items = itemsOf(
    lines,
    { mapping: MAPPING, format: from === START ? undefined : "conversations" },
    from,
  );
  const batches: Batch[] = [];
  for await (const batch of batchesOf(items)) batches.push(batch);
  return batches;
}

/** All of a batch, in a form that is quick to compare. */
function digest({ body, sources, rejected, passedOver, after }: Batch): string {
  const hash = createHash("sha256")
    .update(body)
    .update(JSON.stringify([sources, rejected]));
  return JSON.stringify([hash.digest("hex"), passedOver, after]);
}

const ROLES = ["user", "assistant", "tool", "user", "assistant", 7];
const conversation = (messages: number, id: number) =>
  JSON.stringify({
    id,
    messages: Array.from({ length: messages }, (_, i) => ({
      role: ROLES[i % ROLES.length],
      content: `${i}`,
    })),
  });
const file = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.nat({ max: 1500 }) }, fc.constantFrom("", "{", "[]")), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lines) => lines.map((line, i) => (typeof line === "number" ? conversation(line, i) : line)))
  .map((lines) => Buffer.from(`${conversation(0, -1)}\n${lines.join("\n")}`));

describe("batches", () => {
  it("cut from the end of any of them on are the rest of them", () =>
    fc.assert(
      fc.asyncProperty(file, fc.nat(), async (bytes, any) => {
        const all = await batchesIn(bytes);
        fc.pre(all.length > 1);
        const at = any % all.length;
        const rest = await batchesIn(bytes, all[at]?.after);
        expect(rest.map(digest)).toEqual(all.slice(at + 1).map(digest));
      }),
      { numRuns: 40 },
    ));

  it("have at most 1,000 items, and lose none", () =>
    fc.assert(
      fc.asyncProperty(file, async (bytes) => {
        const all = await batchesIn(bytes);
        const size = ({ sources, rejected, passedOver }: Batch) =>
          sources.length + rejected.length + passedOver.role + passedOver.noText;
        for (const batch of all) expect(size(batch)).toBeLessThanOrEqual(LINES_PER_BATCH);
        for (const batch of all.slice(0, -1)) expect(size(batch)).toBe(LINES_PER_BATCH);
        for (const batch of all) {
          expect(batch.body.toString().split("\n")).toHaveLength(batch.sources.length + 1);
        }
      }),
      { numRuns: 25 },
    ));

  it("have at most 4 MiB, unless one line alone has more", async () => {
    const send = (bytes: number): Item => ({
      ...{ kind: "send", source: { line: 1 }, after: START, system: "s", timeFilled: false },
      json: "x".repeat(bytes - 1),
    });
    const sizes: number[] = [];
    const items = of(
      send(BYTES_PER_BATCH),
      send(10),
      send(BYTES_PER_BATCH - 10),
      send(1),
      send(BYTES_PER_BATCH + 5),
    );
    for await (const batch of batchesOf(items)) sizes.push(batch.body.byteLength);
    expect(sizes).toEqual([BYTES_PER_BATCH, BYTES_PER_BATCH, 1, BYTES_PER_BATCH + 5]);
  });

  it("carry what was rejected and passed over with where it stands", async () => {
    const rejected: Item = {
      ...{ kind: "rejected", source: { line: 7 }, after: { line: 8, offset: 90, done: 0 } },
      problem: problem("malformed_json", { line: 7 }),
    };
    for await (const batch of batchesOf(of(rejected))) {
      expect(batch).toMatchObject({
        sources: [],
        rejected: [{ source: { line: 7 } }],
        after: { line: 8, offset: 90 },
      });
    }
  });
});
