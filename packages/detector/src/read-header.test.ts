import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { PREAMBLE } from "./model-format.js";
import { MODEL_UNDER_TEST } from "./model-under-test.js";
import { readModel } from "./read-model.js";
import { writeModel } from "./write-model.js";

const bytes = writeModel(MODEL_UNDER_TEST);
const tablesAt = PREAMBLE.end + new DataView(bytes.buffer).getUint32(PREAMBLE.header, true);
const tables = bytes.slice(tablesAt);

// biome-ignore lint/suspicious/noExplicitAny: a header is damaged in ways that its type forbids
type Loose = any;

/** A file with this header and these tables whose lengths and checksum are right. */
function sealed(header: string, content: Uint8Array = tables): Uint8Array {
  const body = Buffer.concat([Buffer.from(header, "latin1"), content]);
  const file = Buffer.concat([Buffer.from(bytes.subarray(0, PREAMBLE.end)), body]);
  file.writeUInt32LE(header.length, PREAMBLE.header);
  file.writeUInt32LE(content.length, PREAMBLE.tables);
  createHash("sha256").update(body).digest().copy(file, PREAMBLE.digest);
  return file;
}

function goodHeader(): Loose {
  return JSON.parse(Buffer.from(bytes.subarray(PREAMBLE.end, tablesAt)).toString("latin1"));
}

/** A file whose header was changed, everything else being right. */
function tampered(change: (header: Loose) => void): Uint8Array {
  const header = goodHeader();
  change(header);
  return sealed(JSON.stringify(header));
}

describe("a model file whose checksum is right is corrupt in its header when", () => {
  test.each<[string, string]>([
    ["it is not JSON", "{"],
    ["it is empty", ""],
    ["it is nothing", "null"],
    ["it is a list", "[]"],
    ["it is a number", "7"],
    ["it nests without end", "[".repeat(100_000)],
  ])("%s", (_, header) => {
    expect(readModel(sealed(header))).toEqual({ code: "model_corrupt", reason: "header" });
  });

  test.each<[string, (header: Loose) => void]>([
    ["the day is no day", (header) => Object.assign(header, { trained: "yesterday" })],
    ["the day has a tail", (header) => Object.assign(header, { trained: "2026-11-25T00" })],
    ["the day is a number", (header) => Object.assign(header, { trained: 20261125 })],
    ["there are no heads", (header) => delete header.heads],
    ["heads are no list", (header) => Object.assign(header, { heads: { length: 18 } })],
    ["a category lacks", (header) => header.heads.shift()],
    ["a category is there twice", (header) => header.heads.push(header.heads[0])],
    ["a category stands in for another", (header) => header.heads.splice(0, 1, header.heads[1])],
    ["a category is unknown", (header) => Object.assign(header.heads[0], { category: "boredom" })],
    ["a category is another role's", (header) => Object.assign(header.heads[0], { role: "assistant" })],
    ["a role is unknown", (header) => Object.assign(header.heads[0], { role: "system" })],
    ["a head is nothing", (header) => header.heads.splice(0, 1, null)],
    ["a column is negative", (header) => Object.assign(header.heads[0], { column: -1 })],
    ["a column is beyond the network", (header) => Object.assign(header.heads[0], { column: 13 })],
    ["a column is a fraction", (header) => Object.assign(header.heads[0], { column: 0.5 })],
    ["an answer's column is beyond it", (header) => Object.assign(header.heads[17], { column: 5 })],
    ["a scale is no number", (header) => Object.assign(header.heads[0], { scale: null })],
    ["a bias is text", (header) => Object.assign(header.heads[0], { bias: "0" })],
    ["a blend is over 1", (header) => Object.assign(header.heads[0], { blend: 1.01 })],
    ["a blend is negative", (header) => Object.assign(header.heads[0], { blend: -0.01 })],
    ["a blend lacks", (header) => delete header.heads[0].blend],
    ["a cut lacks", (header) => header.heads[0].cuts.pop()],
    ["a cut is one too many", (header) => header.heads[0].cuts.push(9)],
    ["cuts descend", (header) => header.heads[0].cuts.reverse()],
    ["a cut is nothing", (header) => header.heads[0].cuts.splice(8, 1, null)],
    ["cuts are no list", (header) => Object.assign(header.heads[0], { cuts: 3 })],
    ["a calibration lacks", (header) => delete header.heads[0].calibration],
    ["a language's calibration lacks", (header) => delete header.heads[0].calibration.fr],
    ["a calibration has no slope", (header) => delete header.heads[0].calibration.en.slope],
    [
      "a calibration's intercept is text",
      (header) => Object.assign(header.heads[0].calibration.en, { intercept: "0" }),
    ],
    ["there are no roles", (header) => delete header.roles],
    ["a role lacks", (header) => delete header.roles.assistant],
    ["a role is nothing", (header) => Object.assign(header.roles, { user: null })],
    ["a table has no bits", (header) => Object.assign(header.roles.user, { linearBits: 0 })],
    ["a table has 21 bits", (header) => Object.assign(header.roles.user, { meaningBits: 21 })],
    ["a table has half a bit", (header) => Object.assign(header.roles.user, { linearBits: 2.5 })],
    ["scales of meanings lack", (header) => header.roles.user.meaningScale.pop()],
    ["a scale of meanings is nothing", (header) => header.roles.user.meaningScale.fill(null)],
    ["there is no network", (header) => delete header.roles.user.network],
    ["an inner weight lacks", (header) => header.roles.user.network.inner.pop()],
    ["an inner bias lacks", (header) => header.roles.user.network.innerBias.pop()],
    ["an outer weight lacks", (header) => header.roles.user.network.outer.pop()],
    ["an outer bias is one too many", (header) => header.roles.assistant.network.outerBias.push(0)],
    ["an outer bias is text", (header) => header.roles.assistant.network.outerBias.fill("0")],
  ])("%s", (_, change) => {
    expect(readModel(tampered(change))).toEqual({ code: "model_corrupt", reason: "header" });
  });

  test("a number is beyond what a number can be", () => {
    const header = JSON.stringify(goodHeader()).replace(/"bias":-7/, '"bias":1e999');
    expect(readModel(sealed(header))).toEqual({ code: "model_corrupt", reason: "header" });
  });
});

describe("a model file whose checksum is right", () => {
  test("is corrupt in its tables when they are not as long as the header says", () => {
    const problem = { code: "model_corrupt", reason: "table" };
    for (const role of ["user", "assistant"]) {
      for (const bits of ["linearBits", "meaningBits"]) {
        expect(readModel(tampered((header) => header.roles[role][bits]++))).toEqual(problem);
      }
    }
    for (const content of [tables.subarray(1), Buffer.concat([tables, Buffer.of(0)])]) {
      expect(readModel(sealed(JSON.stringify(goodHeader()), content))).toEqual(problem);
    }
  });

  test("is read when heads stand in another order and say more than is known", () => {
    const read = readModel(
      tampered((header) => {
        header.heads.reverse();
        header.later = true;
      }),
    );
    expect(read).toMatchObject({
      heads: [...MODEL_UNDER_TEST.heads].reverse(),
      roles: MODEL_UNDER_TEST.roles,
    });
  });
});
