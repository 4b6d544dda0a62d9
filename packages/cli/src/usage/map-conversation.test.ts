import { interactionShape } from "@balise/preparedness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapConversation } from "./map-conversation.js";
import { type Mapping, systemOfModel } from "./mapping.js";

const ENDED = Date.parse("2026-11-20T12:00:00Z");
const MAPPING: Mapping = Object.freeze({
  ...{ system: undefined, version: undefined, surface: "import", locale: "und", user: undefined },
  time: Object.freeze({ at: ENDED, means: "ended" as const }),
});
const user = (content: unknown) => ({ role: "user", content });
const assistant = (content: unknown) => ({ role: "assistant", content });

function map(value: object, mapping: Partial<Mapping> = {}) {
  return mapConversation(value, JSON.stringify(value), { ...MAPPING, ...mapping });
}

function interactions(value: object, mapping: Partial<Mapping> = {}) {
  const mapped = map(value, mapping);
  if (!Array.isArray(mapped)) throw new Error(JSON.stringify(mapped));
  return mapped.flatMap((message) => ("interaction" in message ? [message.interaction] : []));
}

describe("a conversation of a chat log", () => {
  const whole = {
    id: "c1",
    model: "acme/Lumière Chat:4",
    messages: [user("bonjour"), assistant("bonjour !")],
  };

  it("becomes one interaction a message, known by its place", () => {
    expect(interactions(whole)).toEqual([
      {
        ...{ id: "c1/1", time: "2026-11-20T11:59:59.000Z", system: "lumi-re-chat-4" },
        ...{ version: "acme/Lumière Chat:4", surface: "import", locale: "und", user: "c1" },
        ...{ conversation: "c1", role: "user", text: "bonjour" },
      },
      expect.objectContaining({ id: "c1/2", time: "2026-11-20T12:00:00.000Z", role: "assistant" }),
    ]);
  });

  it("becomes what the shape of usage accepts, whatever the model is called", () =>
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: "grapheme-ascii" }),
        fc.string({ unit: "grapheme" }),
        (model, text) => {
          const mapped = map({ id: "c", model, messages: [user(text)] });
          if (!Array.isArray(mapped)) expect(systemOfModel(model)).toBeUndefined();
          else
            for (const message of interactions({ id: "c", model, messages: [user(text)] })) {
              expect(interactionShape.safeParse(message).success).toBe(true);
            }
        },
      ),
    ));

  it("begins at its own time, and each message comes one second after the one before", () => {
    for (const own of [
      { created: 1_763_000_000 },
      { created: 1_763_000_000_000 },
      { created_at: "2025-11-13T02:13:20Z" },
      { time: "1763000000" },
    ]) {
      expect(interactions({ ...whole, ...own }).map(({ time }) => time)).toEqual([
        "2025-11-13T02:13:20.000Z",
        "2025-11-13T02:13:21.000Z",
      ]);
    }
  });

  it("keeps the times of its messages, and counts on from them", () => {
    const messages = [{ ...user("a"), created_at: "2026-01-01T00:00:00Z" }, assistant("b")];
    const mapped = map({ ...whole, messages });
    expect(mapped).toMatchObject([{ timeFilled: false }, { timeFilled: true }]);
    expect(interactions({ ...whole, messages })[1]?.time).toBe("2026-01-01T00:00:01.000Z");
  });

  it("begins at a given time where it has none, or ends when its file did", () => {
    const at = Date.parse("2026-02-01T00:00:00Z");
    expect(interactions(whole, { time: { at, means: "begins" } })[0]?.time).toBe("2026-02-01T00:00:00.000Z");
    expect(interactions(whole).at(-1)?.time).toBe(new Date(ENDED).toISOString());
  });

  it("has the person that it names, else the given one, else is a person by itself", () => {
    const person = (extra: object, given?: string) =>
      interactions({ ...whole, ...extra }, { user: given })[0]?.user;
    expect(person({ user: "u" }, "given")).toBe("u");
    expect(person({ metadata: { user_id: "m" } }, "given")).toBe("m");
    expect(person({}, "given")).toBe("given");
    expect(person({})).toBe("c1");
  });

  it("takes a system and a version that are given before the model's name", () => {
    expect(interactions(whole, { system: "lumiere", version: "4.2" })[0]).toMatchObject({
      system: "lumiere",
      version: "4.2",
    });
    expect(map({ ...whole, model: undefined }, { system: "lumiere" })).toMatchObject({
      code: "missing_field",
      field: "model",
    });
  });

  it("passes over other roles and messages without text, which keep their places", () => {
    const messages = [
      { role: "system", content: "s" },
      user("a"),
      assistant(null),
      { role: "tool", content: "{}" },
      assistant("b"),
    ];
    expect(map({ ...whole, messages })).toMatchObject([
      { passedOver: "role" },
      { interaction: { id: "c1/2" } },
      { passedOver: "no_text" },
      { passedOver: "role" },
      { interaction: { id: "c1/5" } },
    ]);
  });

  it("gives the text parts of a content in parts, a line break between them", () => {
    const parts = [
      { type: "text", text: "look" },
      { type: "image_url", image_url: {} },
      { type: "text", text: "here" },
    ];
    expect(interactions({ ...whole, messages: [user(parts), user([{ type: "image_url" }])] })).toMatchObject([
      { text: "look\nhere" },
    ]);
  });

  it("without an id is known by its content, always alike", () => {
    const { id: _, ...nameless } = whole;
    expect(interactions(nameless)).toEqual(interactions(nameless));
    expect(interactions(nameless)[0]?.id).toMatch(/^[0-9a-f]{32}\/1$/);
  });

  it("tells precisely what cannot be read", () => {
    expect(map([])).toEqual({ code: "invalid_field", field: "", reason: "not_an_object" });
    expect(map({ id: "x" })).toEqual({ code: "missing_field", field: "messages" });
    expect(map({ ...whole, messages: {} })).toMatchObject({ field: "messages", reason: "not_an_array" });
    expect(map({ ...whole, created: "soon" })).toMatchObject({ field: "created", reason: "not_a_time" });
    expect(map({ ...whole, messages: [user(7), { content: "a" }, null] })).toMatchObject([
      { problem: { field: "messages[0].content", reason: "not_a_string" } },
      { problem: { code: "missing_field", field: "messages[1].role" } },
      { problem: { field: "messages[2]", reason: "not_an_object" } },
    ]);
  });
});

describe("the system of a model's name", () => {
  it("is the part after the last slash, as an id can be written", () => {
    expect(systemOfModel("anthropic/claude-3.5-sonnet")).toBe("claude-3.5-sonnet");
    expect(systemOfModel("GPT 5 (preview)")).toBe("gpt-5-preview");
    expect(systemOfModel("a/…")).toBeUndefined();
    expect(systemOfModel(`${"x".repeat(80)}`)).toHaveLength(64);
  });
});
