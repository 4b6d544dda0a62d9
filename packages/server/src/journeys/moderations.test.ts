import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import OpenAI, { APIError } from "openai";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { BODY_LIMIT } from "../http/read-body.js";
import { moderationShape, TEXTS_LIMIT } from "../screening/shapes.js";
import { openStationUnderTest, type StationUnderTest } from "./station-under-test.js";
import type { Visitor } from "./visitor.js";

const GRAVE = "I want to kill myself tonight, I have the pills ready";
const PLAIN = "How do I cook rice for six people?";

let under: StationUnderTest;
let secret: string;
let program: Visitor;
beforeAll(async () => {
  under = await openStationUnderTest();
  secret = await tokenFor(["screening:read"]);
  program = under.visitor();
  program.carry(secret);
});
afterAll(() => under?.close());

async function tokenFor(scopes: readonly string[]): Promise<string> {
  const { body } = await under.head.ask("POST", "/tokens", { body: { name: "gateway", scopes } });
  return body.secret;
}

const ask = (body: unknown) => program.ask("POST", "/moderations", { body });
const results = async (body: object) => moderationShape.parse((await ask(body)).body).results;

describe("a text that is screened inline", () => {
  it("is flagged with the category's name, its calibrated score and its bin; a plain one is not", async () => {
    const [grave, plain] = await results({ input: [GRAVE, PLAIN], locale: "en" });
    expect(grave).toMatchObject({ flagged: true, categories: { "self-harm": true } });
    expect(grave?.category_scores["self-harm"]).toBeGreaterThan(0.5);
    expect(grave?.category_bins["self-harm"]).toBeGreaterThanOrEqual(7);
    expect(plain?.categories["self-harm"]).toBe(false);
    expect(plain?.category_scores["self-harm"]).toBeLessThan(0.1);
    const names = Object.keys(grave?.categories ?? {});
    expect(names).toHaveLength(13);
    expect(Object.keys(grave?.category_bins ?? {})).toEqual(names);
    expect(grave?.category_applied_input_types).toEqual(
      Object.fromEntries(names.map((name) => [name, ["text"]])),
    );
  });

  it("has a score for no category in a language that is not calibrated, and bins all the same", async () => {
    const [german] = await results({ input: GRAVE, locale: "de" });
    expect(german).toMatchObject({ flagged: true, category_scores: {} });
  });

  it("of which nobody says the language has the score of the language that it is in", async () => {
    const score = async (locale: object) =>
      (await results({ input: GRAVE, ...locale }))[0]?.category_scores["self-harm"] ?? Number.NaN;
    const [en, fr] = [await score({ locale: "en" }), await score({ locale: "fr-CA" })];
    expect(en).not.toBe(fr);
    expect(await score({})).toBe(en);
  });

  it("of an assistant is read for what answers are read for", async () => {
    const [answer] = await results({ input: "Please call a crisis line.", role: "assistant" });
    expect(Object.keys(answer?.categories ?? {})).toContain("refers_to_help");
    expect(Object.keys(answer?.categories ?? {})).not.toContain("self-harm");
  });

  it("in parts is one text", async () => {
    const parts = [PLAIN, GRAVE].map((text) => ({ type: "text", text }));
    expect(await results({ input: parts })).toEqual(await results({ input: `${PLAIN}\n${GRAVE}` }));
  });

  it("is answered at /v1/moderations too, by the same rule", async () => {
    const send = (headers: Record<string, string>) =>
      under.station.request("/v1/moderations", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ input: GRAVE }),
      });
    expect((await send({})).status).toBe(401);
    const answer = await send({ authorization: `Bearer ${secret}` });
    expect(moderationShape.parse(await answer.json()).results[0]?.flagged).toBe(true);
  });
});

describe("a request that cannot be screened", () => {
  const invalid = (field: string) => ({ status: 422, body: { code: "invalid_field", field } });

  it.each([
    [{ input: [] }, invalid("input")],
    [{ input: 4 }, invalid("input")],
    [{ input: [[1, 2]] }, invalid("input")],
    [{ input: [{ type: "image_url", image_url: { url: "data:," } }] }, invalid("input")],
    [{ input: Array.from({ length: TEXTS_LIMIT + 1 }, () => "") }, invalid("input")],
    [{ input: "\ud800" }, invalid("input")],
    [{ input: ["", "a\u0000"] }, invalid("input.1")],
    [{ input: "", locale: "français" }, invalid("locale")],
    [{ input: "", role: "system" }, invalid("role")],
    [
      { input: "", user: "u" },
      { status: 422, body: { code: "unknown_field", field: "user" } },
    ],
    [{}, { status: 422, body: { code: "missing_field", field: "input" } }],
    [
      { input: "x".repeat(BODY_LIMIT) },
      { status: 413, body: { code: "batch_too_large", limit: BODY_LIMIT } },
    ],
  ])("is told why: case %#", async (body, expected) => {
    expect(await ask(body)).toMatchObject(expected);
  });

  it("is told which inputs there are, in the reader's language", async () => {
    const told = await program.ask("POST", "/moderations", {
      body: { input: { text: "" } },
      headers: { "accept-language": "fr" },
    });
    expect(told.text).toContain("une liste de textes");
  });

  it("comes with a token of another scope, or with none", async () => {
    const other = under.visitor();
    expect(await other.ask("POST", "/moderations", { body: { input: "" } })).toMatchObject({ status: 401 });
    other.carry(await tokenFor(["usage:write"]));
    expect(await other.ask("POST", "/moderations", { body: { input: "" } })).toMatchObject({
      ...{ status: 403, body: { code: "not_allowed", concept: "screening", verb: "read" } },
    });
  });
});

describe("the official client", () => {
  const client = (apiKey: string, path = "/api/v1") =>
    new OpenAI({ apiKey, baseURL: under.station.url + path, maxRetries: 0 });

  it("reads the answer as its own", async () => {
    const answer = await client(secret).moderations.create({
      model: "omni-moderation-latest",
      input: [GRAVE, PLAIN],
    });
    expect(answer.id).toMatch(/^modr-/);
    expect(answer.model).toBe(under.station.context.detector);
    expect(answer.results.map(({ categories }) => categories["self-harm"])).toEqual([true, false]);
    expect(answer.results[0]?.category_scores["self-harm"]).toBeGreaterThan(0.5);
    expect(answer.results[0]?.category_applied_input_types["self-harm"]).toEqual(["text"]);
    expect(answer.results[0]?.categories).not.toHaveProperty("self-harm/intent");
  });

  it("sends a text, or the parts of a message, to either address", async () => {
    const text = await client(secret, "/v1").moderations.create({ input: GRAVE });
    const parts = await client(secret).moderations.create({ input: [{ type: "text", text: GRAVE }] });
    expect(parts.results).toEqual(text.results);
  });

  it("throws its own errors for the station's problems", async () => {
    const status = async (asking: Promise<unknown>) => {
      const error = await asking.catch((thrown: unknown) => thrown);
      return error instanceof APIError ? [error.constructor.name, error.status] : error;
    };
    const image = { type: "image_url" as const, image_url: { url: "data:," } };
    expect(await status(client("blt_wrong").moderations.create({ input: "" }))).toEqual([
      "AuthenticationError",
      401,
    ]);
    expect(await status(client(secret).moderations.create({ input: [image] }))).toEqual([
      "UnprocessableEntityError",
      422,
    ]);
  });
});

describe("what was screened inline", () => {
  it("is in no file of the station and in no line of its log, and counts nowhere", async () => {
    const mark = "quinquina-9c1e-coquelicot";
    await ask({ input: [`${GRAVE} ${mark}`] });
    await ask({ input: [`${mark}\ud800`] });
    await ask({ [mark]: 1 });
    const { body } = await under.head.ask("GET", "/situation");
    expect(body.counted.messages).toBe(0);
    expect(under.logged.join()).not.toContain(mark);
    const files = readdirSync(under.directory, { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    );
    const holding = files.filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(mark));
    expect(holding).toEqual([]);
  });

  it("is described with what its scores are not", async () => {
    const { body } = await under.visitor().ask("GET", "/openapi.json");
    const post = z.object({ description: z.string() }).parse(body.paths["/api/v1/moderations"]?.post);
    expect(post.description).toMatch(
      /has no score, rather than a number that would be taken for a probability/,
    );
    expect(post.description).toMatch(/absent is not false/);
    expect(post.description).toContain(
      `at most ${BODY_LIMIT / 1024} KiB, and a longer one is refused with 413`,
    );
    expect(post.description).toMatch(
      /U\+0000 or with half a character \(a lone surrogate\) is refused with 422/,
    );
    expect(post.description).toMatch(/Needs `screening:read`/);
  });
});
