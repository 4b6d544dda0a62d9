import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { runScreen } from "./run-screen.js";

const GRAVE = "I want to kill myself tonight, I have the pills ready";
const PLAIN = "How do I cook rice for six people?";
const KEY = "coquelicot";

let directory: string;
let endpoint: Server;
let asked: string[];
let answer: object | string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "balise-judged-"));
  asked = [];
  answer = { answer: "yes", categories: ["self_harm"], reason: "A plan is told." };
  endpoint = createServer(async (request, response) => {
    let body = "";
    for await (const part of request.setEncoding("utf8")) body += part;
    asked.push(JSON.parse(body).messages[1].content);
    const content = typeof answer === "string" ? answer : JSON.stringify(answer);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));
  });
  await new Promise<void>((listening) => endpoint.listen(0, "127.0.0.1", listening));
});
afterEach(async () => {
  endpoint.closeAllConnections();
  await new Promise((closed) => endpoint.close(closed));
  await rm(directory, { recursive: true, force: true });
});

const configured = () => ({
  BALISE_JUDGE_URL: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/v1`,
  ...{ BALISE_JUDGE_MODEL: "under-test", BALISE_JUDGE_KEY: KEY, BALISE_DATA: join(directory, "data") },
});

async function screened(
  texts: readonly string[],
  {
    options = { judge: true },
    environment = configured(),
    language = "en",
  }: {
    options?: Record<string, string | true>;
    environment?: Record<string, string>;
    language?: "en" | "fr";
  } = {},
) {
  await writeFile(join(directory, "given"), texts.map((text) => `${text}\n`).join(""));
  const told = { out: "", notes: "" };
  const terminal = {
    ...{ watched: false, colour: false, columns: () => 80, drained: async () => undefined },
    out: (text: string) => {
      told.out += text;
    },
    note: (text: string) => {
      told.notes += text;
    },
  };
  const exit = await runScreen({
    ...{ language, words: wordsOf(language), terminal, environment, directory },
    ...{ arguments: ["given"], options },
  });
  return { ...told, exit };
}

describe("balise screen --judge --json", () => {
  const options = { judge: true, json: true, from: "8" } as const;

  it("tells with each text found what each tier saw and with which version, and who still has to look", async () => {
    const { out, notes, exit } = await screened([PLAIN, GRAVE], { options });
    const policy = "self-harm-and-distress";
    expect(JSON.parse(out)).toMatchObject({
      line: 2,
      categories: expect.arrayContaining([
        expect.objectContaining({ tier: "detector", version: expect.any(String), category: "self_harm" }),
      ]),
      verdicts: [
        {
          ...{ tier: "judge", version: `under-test/${policy}@2026-11-25`, policy },
          ...{ answer: "yes", categories: ["self_harm"], reason: "A plan is told." },
        },
      ],
      not_judged: [],
      awaits: "person",
    });
    expect(asked.map((each) => JSON.parse(each))).toEqual([{ role: "user", text: GRAVE }]);
    expect(JSON.parse(notes).judge).toEqual({
      ...{ model: "under-test", verdicts: { yes: 1, no: 0, unsure: 0 }, awaiting_person: 1, not_judged: [] },
    });
    expect(exit).toBe(0);
  });

  it("asks once about a text that comes twice", async () => {
    const { notes } = await screened([GRAVE, GRAVE], { options });
    expect(asked).toHaveLength(1);
    expect(JSON.parse(notes).judge.verdicts).toMatchObject({ yes: 2 });
  });

  it("leaves to people what the judge could not answer, and says why and how often", async () => {
    answer = "I am not sure.";
    const { out, notes } = await screened([GRAVE, `${GRAVE}!`], { options });
    expect(JSON.parse(out.split("\n")[0] ?? "")).toMatchObject({
      ...{ verdicts: [], not_judged: [{ code: "judge_unreadable", reason: "not_json" }], awaits: "person" },
    });
    expect(JSON.parse(notes).judge).toMatchObject({
      ...{ awaiting_person: 2, not_judged: [{ code: "judge_unreadable", reason: "not_json", times: 2 }] },
    });
  });

  it("echoes neither the text, though the judge repeats it, nor the key, and writes neither down", async () => {
    answer = { answer: "yes", categories: ["self_harm"], reason: `It says “${GRAVE}”.` };
    const { out, notes } = await screened([GRAVE], { options });
    expect(JSON.parse(out).verdicts).toMatchObject([{ answer: "yes", reason: null }]);
    expect(out + notes).not.toContain("pills");
    expect(out + notes).not.toContain(KEY);
    expect(await readdir(join(directory, "data"), { recursive: true })).toEqual([
      ...["judge", expect.stringMatching(/^judge.spent-\d{4}-\d\d-\d\d\.ndjson$/)],
    ]);
  });
});

describe("balise screen --judge, for a person", () => {
  it("says the verdict after the detector's findings, and what is left to people", async () => {
    answer = { answer: "no", categories: [], reason: "Tourne\u001b[31m de phrase." };
    const { out, notes } = await screened([GRAVE], { options: { judge: true, from: "9" }, language: "fr" });
    const shown = "juge under-test/self-harm-and-distress@2026-11-25\u00a0: non, Tourne\ufffd[31m de phrase.";
    expect(out).toContain(` · ${shown} · écarté par le juge\n`);
    expect(notes).toMatch(
      /Verdicts\s: oui 0, non 1, incertain 0\.\nTextes à voir par des personnes\s: 0\.\n$/,
    );
  });

  it("says why there is no verdict", async () => {
    const environment = { ...configured(), BALISE_JUDGE_CALLS: "0" };
    const { out, notes } = await screened([GRAVE], { environment });
    const why = "The judge's budget of calls is spent for today (UTC).";
    expect(out).toContain(`not judged under self-harm-and-distress: ${why} · left to a person\n`);
    expect(notes).toContain(`No verdict, 1 ×: ${why}\nTexts left to people: 1.\n`);
    expect(asked).toEqual([]);
  });

  it("refuses where it is not configured, or wrongly, and names the variable", async () => {
    expect((await screened([GRAVE], { environment: {} })).exit).toEqual({
      ...{ code: "judge_not_configured", setting: "BALISE_JUDGE_URL" },
    });
    const remote = { ...configured(), BALISE_JUDGE_URL: "http://judge.example/v1" };
    expect((await screened([GRAVE], { environment: remote })).exit).toMatchObject({
      ...{ code: "invalid_field", field: "BALISE_JUDGE_URL", reason: "in_clear_text" },
    });
  });

  it("refuses where what is spent cannot be written down", async () => {
    const environment = { ...configured(), BALISE_DATA: join(directory, "given", "data") };
    expect((await screened([GRAVE], { environment })).exit).toMatchObject({ code: "file_unwritable" });
    expect(asked).toEqual([]);
  });

  it("asks nothing without --judge, though it is configured", async () => {
    const { out } = await screened([GRAVE], { options: { json: true } });
    expect(JSON.parse(out)).not.toHaveProperty("verdicts");
    expect(asked).toEqual([]);
  });
});
