import { LINE_LIMIT } from "@balise/preparedness";
import { describe, expect, it } from "vitest";
import type { Line } from "../usage/split-lines.js";
import { formatOf } from "./format.js";
import { textReader } from "./read-text.js";

const lineOf = (content: string | Buffer, number = 1): Line => {
  const bytes = Buffer.from(content);
  return { number, offset: 0, next: 0, bytes, length: bytes.byteLength };
};
const asked = { format: undefined, role: "user", locale: undefined } as const;
const object = (fields: object) => textReader(asked)(lineOf(JSON.stringify(fields), 3));

describe("the format of a file", () => {
  it("is that of its first line, broken JSON included", () => {
    expect([`{"text": "a"}`, `  {"text": `].map(formatOf)).toEqual(["ndjson", "ndjson"]);
    expect(["hello", `"text"`, "[12:01] hello", ""].map(formatOf)).toEqual(Array(4).fill("lines"));
  });

  it("is not changed by a later line, nor said by a line that is blank or cannot be read", () => {
    const read = textReader(asked);
    expect(read(lineOf(Buffer.from([0xff])))).toMatchObject({ code: "invalid_utf8", line: 1 });
    expect(read(lineOf(" \t", 2))).toBeUndefined();
    expect(read(lineOf("plain", 3))).toMatchObject({ line: 3, text: "plain" });
    expect(read(lineOf(`{"text": "a"}`, 4))).toMatchObject({ text: `{"text": "a"}` });
  });

  it("is what was asked for, whatever the first line shows", () => {
    const lines = textReader({ ...asked, format: "lines" });
    expect(lines(lineOf("{}"))).toMatchObject({ text: "{}" });
    expect(textReader({ ...asked, format: "ndjson" })(lineOf("plain"))).toMatchObject({
      code: "malformed_json",
    });
  });
});

describe("a line", () => {
  it("has the role and the language that it names, else those that were asked for", () => {
    const read = textReader({ format: undefined, role: "assistant", locale: "fr" });
    expect(
      read(
        lineOf(
          `{"text": "", "id": 7, "conversation": "c-5", "role": "user", "locale": "en-GB", "more": [1]}`,
        ),
      ),
    ).toEqual({
      ...{ line: 1, id: 7, conversation: "c-5", role: "user", locale: "en-GB", text: "" },
    });
    expect(read(lineOf(`{"text": "", "id": null, "role": null, "locale": null}`))).toEqual({
      ...{ line: 1, id: undefined, conversation: undefined, role: "assistant", locale: "fr", text: "" },
    });
  });

  it.each([
    [{}, { code: "missing_field", field: "text" }],
    [{ text: null }, { code: "missing_field", field: "text" }],
    [{ text: ["a"] }, { code: "invalid_field", field: "text", reason: "not_a_string" }],
    [{ text: "\ud83d" }, { code: "invalid_field", field: "text", reason: "not_printable" }],
    [
      { text: "", id: {} },
      { code: "invalid_field", field: "id", reason: "not_a_string" },
    ],
    [
      { text: "", id: "x".repeat(201) },
      { code: "invalid_field", field: "id", reason: "too_long" },
    ],
    [
      { text: "", id: "\u001b[2J" },
      { code: "invalid_field", field: "id", reason: "not_printable" },
    ],
    [
      { text: "", conversation: ["c"] },
      { code: "invalid_field", field: "conversation", reason: "not_a_string" },
    ],
    [
      { text: "", conversation: "x".repeat(201) },
      { code: "invalid_field", field: "conversation", reason: "too_long" },
    ],
    [
      { text: "", role: "system" },
      { code: "invalid_field", field: "role", reason: "not_one_of" },
    ],
    [
      { text: "", locale: "français" },
      { code: "invalid_field", field: "locale", reason: "pattern" },
    ],
    [
      { text: "", locale: 4 },
      { code: "invalid_field", field: "locale", reason: "pattern" },
    ],
  ])("%o is told with what is wrong", (fields, expected) => {
    expect(object(fields)).toEqual({ ...expected, line: 3 });
  });

  it("that is too long, or no object, is told", () => {
    const long = { ...lineOf(""), bytes: undefined, length: LINE_LIMIT + 1 };
    expect(textReader(asked)(long)).toMatchObject({ code: "line_too_long", bytes: LINE_LIMIT + 1 });
    const ndjson = textReader({ ...asked, format: "ndjson" });
    expect(ndjson(lineOf("[]", 9))).toEqual({
      ...{ code: "invalid_field", field: "", reason: "not_an_object", line: 9 },
    });
  });

  it("with whole characters beyond the first plane is a text", () => {
    expect(object({ text: "🙂 \u0000" })).toMatchObject({ text: "🙂 \u0000" });
  });
});
