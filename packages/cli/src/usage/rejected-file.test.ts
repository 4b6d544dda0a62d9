import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { problem } from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { type Rejection, rejectedFile } from "./rejected-file.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "balise-rejected-"));
});
afterAll(() => rm(folder, { recursive: true }));

const speech = { language: "fr" as const, words: wordsOf("fr") };
const rejection = (line: number): Rejection => ({
  ...{ file: "a.jsonl", source: { line, message: 2 } },
  problem: problem("unknown_system", { system: "x", line: 1 }),
});

describe("the file of rejected lines", () => {
  it("is made when the first one comes", async () => {
    const path = join(folder, "none.ndjson");
    const file = rejectedFile(path, { length: 0, speech });
    await file.write([]);
    await file.close();
    await expect(stat(path)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("says where, why as a code with its facts, and why in words", async () => {
    const path = join(folder, "one.ndjson");
    const file = rejectedFile(path, { length: 0, speech });
    await file.write([rejection(7)]);
    await file.close();
    expect(JSON.parse(await readFile(path, "utf8"))).toEqual({
      ...{ file: "a.jsonl", line: 7, message: 2, code: "unknown_system", system: "x" },
      reason: expect.stringContaining("Ligne 7"),
    });
  });

  it("goes on after what was kept, and writes again what came after it", async () => {
    const path = join(folder, "resumed.ndjson");
    const first = rejectedFile(path, { length: 0, speech });
    await first.write([rejection(1)]);
    const kept = first.length();
    await first.write([rejection(2), rejection(3)]);
    await first.close();
    const second = rejectedFile(path, { length: kept, speech });
    await second.write([rejection(2)]);
    await second.close();
    const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual([1, 2]);
  });

  it("that cannot be written is a failure, not an exception", async () => {
    const file = rejectedFile(join(folder, "no", "such", "folder"), { length: 0, speech });
    expect(await file.write([rejection(1)])).toMatchObject({ code: "file_unwritable", reason: "ENOENT" });
  });
});
