import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "../problems/index.js";
import { interactionShape } from "./interaction.js";
import { CLOCK_TOLERANCE, EARLIEST_TIME, looksLikeEmail, readInteraction } from "./read-interaction.js";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const context = { now: NOW, systems: new Set(["companion", "api-gateway"]) };
const message = Object.freeze({
  id: "m-1",
  time: "2026-11-23T11:59:00+01:00",
  system: "companion",
  version: "3.2",
  surface: "web",
  locale: "fr-CA",
  user: "u-1",
  conversation: "c-1",
  role: "user",
  text: "Bonjour\u0000, « ça va » ? 🙂",
});

function without(field: keyof typeof message): Record<string, unknown> {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name !== field));
}

describe("reading an interaction", () => {
  it("gives back a valid message as it is", () => {
    expect(readInteraction(message, context)).toBe(message);
  });

  it.each(Object.keys(message) as (keyof typeof message)[])("names the missing field %s", (field) => {
    expect(readInteraction(without(field), context)).toEqual({ code: "missing_field", field });
  });

  it.each(Object.keys(message))("refuses %s when it is not a string", (field) => {
    const expected = { code: "invalid_field", field, reason: "not_a_string" };
    expect(readInteraction({ ...message, [field]: 5 }, context)).toEqual(expected);
    expect(readInteraction({ ...message, [field]: null }, context)).toEqual(expected);
  });

  it.each([
    [{ mood: "x" }, { code: "unknown_field", field: "mood" }],
    [{ "a\u0000b": "x" }, { code: "unknown_field", field: "a\ufffdb" }],
    [{ system: "other" }, { code: "unknown_system", system: "other" }],
    [{ system: "x".repeat(65) }, { code: "invalid_field", field: "system", reason: "too_long" }],
    [{ time: "2014-12-31T23:59:59Z" }, { code: "time_too_early", time: "2014-12-31T23:59:59Z" }],
    [{ time: "2026-11-23T12:05:01Z" }, { code: "time_in_future", time: "2026-11-23T12:05:01Z" }],
    [{ time: "2026-02-29T12:05:01Z" }, { code: "invalid_field", field: "time", reason: "not_a_time" }],
    [{ time: "2026-11-23T12:05" }, { code: "invalid_field", field: "time", reason: "not_a_time" }],
    [{ id: "" }, { code: "invalid_field", field: "id", reason: "empty" }],
    [{ id: "x".repeat(201) }, { code: "invalid_field", field: "id", reason: "too_long" }],
    [{ version: "3\u00002" }, { code: "invalid_field", field: "version", reason: "not_printable" }],
    [{ user: "\ud800" }, { code: "invalid_field", field: "user", reason: "not_printable" }],
    [{ surface: "Web" }, { code: "invalid_field", field: "surface", reason: "pattern" }],
    [{ locale: "français" }, { code: "invalid_field", field: "locale", reason: "pattern" }],
    [{ locale: "en-abcdefgh".repeat(4) }, { code: "invalid_field", field: "locale", reason: "too_long" }],
    [{ role: "system" }, { code: "invalid_field", field: "role", reason: "not_one_of" }],
  ])("refuses %o", (change, expected) => {
    expect(readInteraction({ ...message, ...change }, context)).toEqual(expected);
  });

  it.each([null, 5, "x", [], [message], undefined])("refuses %o, which is not an object", (value) => {
    expect(readInteraction(value, context)).toMatchObject({ code: "invalid_field", reason: "not_an_object" });
  });

  it("tolerates a client's clock that is five minutes ahead", () => {
    const time = new Date(NOW + CLOCK_TOLERANCE).toISOString();
    expect(isProblem(readInteraction({ ...message, time }, context))).toBe(false);
  });

  it("does not take an inherited or __proto__ member for a field", () => {
    const polluted: unknown = JSON.parse(`{"__proto__":{"id":"x"}}`);
    expect(readInteraction(polluted, context)).toEqual({ code: "unknown_field", field: "__proto__" });
  });
});

const anyTime = fc.oneof(
  fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((d) => d.toISOString()),
  fc.string(),
  fc
    .tuple(
      fc.integer({ min: 1990, max: 2030 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    )
    .chain(([y, m, d]) =>
      fc
        .constantFrom(
          "T10:00:00Z",
          "T10:00Z",
          "T24:00:00Z",
          "T10:00:60Z",
          "T10:00:00.123456+05:30",
          " 10:00:00Z",
        )
        .map((t) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}${t}`),
    ),
);
const anyKey = fc.oneof(fc.string({ maxLength: 210 }), fc.string({ unit: "binary", maxLength: 80 }));
const anyMessage = fc
  .record(
    {
      id: anyKey,
      time: anyTime,
      system: fc.constantFrom("companion", "api-gateway", "other", ""),
      version: anyKey,
      surface: fc.oneof(fc.stringMatching(/^[a-z0-9_-]{0,42}$/), fc.string()),
      locale: fc.oneof(fc.stringMatching(/^[A-Za-z]{1,4}([-_][A-Za-z0-9]{1,9}){0,2}$/), fc.string()),
      user: anyKey,
      conversation: anyKey,
      role: fc.constantFrom("user", "assistant", "system"),
      text: fc.oneof(fc.string({ unit: "binary" }), fc.constant(7)),
      extra: fc.anything(),
    },
    { requiredKeys: [] },
  )
  .map((changes) => ({ ...message, ...changes }));

describe("reading an interaction, beside its documented shape", () => {
  it("accepts only what the shape accepts, unchanged", () => {
    fc.assert(
      fc.property(anyMessage, (value) => {
        const read = readInteraction(value, context);
        if (!isProblem(read)) expect(interactionShape.parse(value)).toEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses what the shape accepts only for a reason that the shape does not know", () => {
    fc.assert(
      fc.property(anyMessage, (value) => {
        const read = readInteraction(value, context);
        if (!isProblem(read) || !interactionShape.safeParse(value).success) return;
        const reason = read.code === "invalid_field" ? read.reason : read.code;
        const known = ["not_printable", "time_too_early", "time_in_future", "unknown_system"];
        expect(reason === "too_long" ? read : known).toEqual(
          reason === "too_long"
            ? expect.objectContaining({ field: "locale" })
            : expect.arrayContaining([reason]),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("reads the same instant as the platform's own date", () => {
    expect(EARLIEST_TIME).toBe(Date.parse("2015-01-01T00:00:00Z"));
  });
});

describe("a user key that looks like an e-mail address", () => {
  it.each(["ada@example.org", "a.b+c@sub.example.fr"])("is %s", (key) => {
    expect(looksLikeEmail(key)).toBe(true);
  });
  it.each(["u-123", "@handle", "ada@home", "a b@example.org", "x@y.z"])("is not %s", (key) => {
    expect(looksLikeEmail(key)).toBe(false);
  });
});
