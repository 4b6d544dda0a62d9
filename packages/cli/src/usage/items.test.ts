import { describe, expect, it } from "vitest";
import { type Item, itemsOf } from "./items.js";
import { splitLines } from "./split-lines.js";

const mapping = {
  ...{ system: undefined, version: undefined, surface: "import", locale: "und", user: undefined },
  time: { at: 0, means: "ended" as const },
};

async function read(text: string | Buffer): Promise<Item[]> {
  const bytes = async function* () {
    yield Buffer.from(text);
  };
  const lines = splitLines(bytes(), { whole: () => true });
  const items: Item[] = [];
  const from = { line: 1, offset: 0, done: 0 };
  for await (const item of itemsOf(lines, { mapping, format: undefined }, from)) items.push(item);
  return items;
}

const own = JSON.stringify({ id: "1", system: "s", role: "user", text: "hello" });
const chat = JSON.stringify({ id: "c", model: "m", messages: [{ role: "user", content: "hello" }] });

describe("the lines of a file", () => {
  it("are sent as they are where the first good one is a message of Balise's own", async () => {
    expect(await read(`{\n\n${own}\n${chat}`)).toMatchObject([
      { kind: "rejected", problem: { code: "malformed_json", line: 1 } },
      { kind: "send", source: { line: 3 }, json: own, system: "s" },
      { kind: "send", source: { line: 4 }, json: chat },
    ]);
  });

  it("are conversations where the first good one is a conversation", async () => {
    expect(await read(`${chat}\n${own}`)).toMatchObject([
      { kind: "send", source: { line: 1, message: 1 }, system: "m", timeFilled: true },
      { kind: "rejected", problem: { code: "missing_field", field: "messages" } },
    ]);
  });

  it("tell what is not JSON, not UTF-8, not an object, or over 1 MiB, each at its line", async () => {
    const bytes = Buffer.concat([
      Buffer.from('"x"\n{"a"\n'),
      Buffer.from([0x22, 0xc3, 0x28, 0x22, 0x0a]),
      Buffer.alloc(1024 * 1024 + 1, "a"),
    ]);
    expect(await read(bytes)).toMatchObject([
      { source: { line: 1 }, problem: { code: "invalid_field", reason: "not_an_object" } },
      { source: { line: 2 }, problem: { code: "malformed_json", line: 2 } },
      { source: { line: 3 }, problem: { code: "invalid_utf8", line: 3 } },
      { source: { line: 4 }, problem: { code: "line_too_long", line: 4, bytes: 1024 * 1024 + 1 } },
    ]);
  });
});
