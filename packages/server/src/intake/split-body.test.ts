import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBody } from "./split-body.js";

function itemsOf(body: string | Buffer, truncated = false) {
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const { items, fault } = splitBody(bytes, truncated);
  const texts = items.starts.map((start, at) => bytes.toString("utf8", start, items.ends[at]));
  return { texts, lines: items.lines, fault };
}

const jsonValues = fc.array(
  fc.oneof(fc.jsonValue(), fc.record({ text: fc.string({ unit: "binary" }) }), fc.constant('\\"[{],"')),
  { maxLength: 12 },
);
const blanks = fc.stringMatching(/^[ \t\r\n]{0,3}$/);

describe("splitting a body", () => {
  it("finds every item of a JSON array, however it is spaced", () => {
    fc.assert(
      fc.property(jsonValues, blanks, blanks, (values, before, after) => {
        const body = `${before}[${values.map((value) => before + JSON.stringify(value) + after).join(",")}]${after}`;
        const { texts, lines, fault } = itemsOf(body);
        expect(texts.map((text) => JSON.parse(text))).toEqual(
          values.map((v) => JSON.parse(JSON.stringify(v))),
        );
        expect(lines).toEqual(values.map((_, at) => at + 1));
        expect(fault).toBeUndefined();
      }),
    );
  });

  it("finds the same items in an object with interactions, and in lines", () => {
    fc.assert(
      fc.property(jsonValues, (values) => {
        const texts = values.map((value) => JSON.stringify({ value }));
        expect(itemsOf(` { "interactions" : [${texts.join(" , ")}] } `).texts).toEqual(texts);
        expect(itemsOf(texts.join("\n")).texts).toEqual(texts);
        expect(itemsOf(`${texts.join("\r\n")}\r\n`).texts.map((text) => text.trimEnd())).toEqual(texts);
      }),
    );
  });

  it("keeps the whole items of an array that breaks off anywhere, and tells that it does", () => {
    fc.assert(
      fc.property(jsonValues, fc.nat(), (values, cut) => {
        const texts = values.map((value) => JSON.stringify({ value }));
        const body = Buffer.from(`[${texts.join(",")}]`);
        const end = 1 + (cut % Math.max(1, body.length - 1));
        const { texts: found, fault } = itemsOf(body.subarray(0, end));
        expect(found).toEqual(texts.slice(0, found.length));
        if (end < body.length) expect(fault).toEqual({ code: "malformed_json", line: found.length + 1 });
      }),
    );
  });

  it("numbers lines as an editor does, blank ones included", () => {
    expect(itemsOf("\ufeff{}\n\n  \r\n{}\n")).toEqual({
      texts: ["{}", "{}"],
      lines: [1, 4],
      fault: undefined,
    });
  });

  it.each([
    ["[1 2]", [1], undefined],
    ["[1}", [], { code: "malformed_json", line: 1 }],
    ["[1,]", ["1", ""], undefined],
    ["[1] [2]", ["1"], { code: "malformed_json", line: 2 }],
    ['{"interactions":[1],"more":2}', ["1"], { code: "malformed_json", line: 2 }],
    ['["a', [], { code: "malformed_json", line: 1 }],
  ])(
    "of %s leaves what is not JSON to the parser and stops where items cannot be told apart",
    (body, texts, fault) => {
      const found = itemsOf(body);
      expect(found.texts).toHaveLength(texts.length);
      expect(found.fault).toEqual(fault);
    },
  );

  it("tells the item that truncated data cut", () => {
    expect(itemsOf('{"a":1}\n{"a":', true)).toMatchObject({
      lines: [1],
      fault: { code: "truncated_gzip", line: 2 },
    });
    expect(itemsOf('{"a":1}\n', true)).toMatchObject({
      lines: [1],
      fault: { code: "truncated_gzip", line: 2 },
    });
    expect(itemsOf('[{"a":1},{"a"', true)).toMatchObject({ fault: { code: "truncated_gzip", line: 2 } });
  });
});
