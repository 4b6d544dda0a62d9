import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { NOTES_LIMIT } from "@balise/preparedness";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wordsOf } from "../words/words.js";
import { runScreen } from "./run-screen.js";

const GRAVE = "I want to kill myself tonight, I have the pills ready";
const PLAIN = "How do I cook rice for six people?";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "balise-screen-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function screened(
  content: string | Buffer,
  options: Record<string, string | true> = {},
  { language = "en", watched = false }: { language?: "en" | "fr"; watched?: boolean } = {},
) {
  await writeFile(join(directory, "given"), content);
  const told = { out: "", notes: "", order: "" };
  const terminal = {
    ...{ watched, colour: false, columns: () => 80, drained: async () => undefined },
    out(text: string) {
      told.out += text;
      told.order += "o";
    },
    note(text: string) {
      told.notes += text;
      told.order += "n";
    },
  };
  const exit = await runScreen({
    ...{ language, words: wordsOf(language), terminal, environment: {}, directory },
    ...{ arguments: ["given"], options },
  });
  return { ...told, exit };
}

async function screenedJson(content: string | Buffer, options: Record<string, string> = {}) {
  const { out, notes, exit } = await screened(content, { json: true, ...options });
  const findings = out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { exit, findings, summary: JSON.parse(notes) as Record<string, unknown>, all: out + notes };
}

const ndjson = (...objects: readonly object[]) => objects.map((each) => `${JSON.stringify(each)}\n`).join("");

describe("balise screen --json", () => {
  it("tells a finding a line, with its id, detector, categories and probabilities, and a summary", async () => {
    const { exit, findings, summary } = await screenedJson(
      ndjson({ id: "a", text: PLAIN }, { id: "b", text: GRAVE, locale: "en" }, { text: GRAVE, locale: "de" }),
      { from: "9" },
    );
    const version = expect.stringMatching(/^\d{4}-\d\d-\d\d\.[0-9a-f]{8}$/);
    const selfHarm = (probability: unknown) =>
      expect.arrayContaining([{ tier: "detector", version, category: "self_harm", bin: 9, probability }]);
    expect(findings).toEqual([
      { line: 2, id: "b", version, role: "user", categories: selfHarm(expect.any(Number)) },
      { line: 3, version, role: "user", categories: selfHarm(null) },
    ]);
    expect(exit).toBe(0);
    expect(summary).toMatchObject({
      ...{ version, from: 9, read: 3, found: 2, rejected: 0, problems: [] },
      categories: { self_harm: 2 },
    });
  });

  it("tells every category from bin 0 on, those of the role alone", async () => {
    const { findings } = await screenedJson(`${PLAIN}\n`, { from: "0", role: "assistant" });
    expect(findings).toMatchObject([{ line: 1, role: "assistant", categories: { length: 5 } }]);
  });

  it("never echoes a text, not even of a line that is rejected, which is told by its number", async () => {
    const mark = "coquelicot";
    const { exit, findings, summary, all } = await screenedJson(
      [
        JSON.stringify({ id: "a", text: `${GRAVE} ${mark}` }),
        `{"text": "${mark}`,
        `{"id": "${mark}-1"}`,
        `{"text": "${mark} \\ud83d"}`,
        `{"text": "${"x".repeat(1024 * 1024)}"}`,
        `"${mark}"`,
        `{"text": "${PLAIN}"}`,
      ].join("\n"),
    );
    expect(exit).toBe(4);
    expect(findings[0]).toMatchObject({ line: 1, id: "a" });
    expect(summary).toMatchObject({ read: 2, rejected: 5 });
    expect(summary.problems).toMatchObject([
      { line: 2, code: "malformed_json", detail: "Line 2: this is not valid JSON." },
      { line: 3, code: "missing_field", field: "text" },
      { line: 4, code: "invalid_field", field: "text", reason: "not_printable" },
      { line: 5, code: "line_too_long" },
      { line: 6, code: "invalid_field", reason: "not_an_object" },
    ]);
    expect(all).not.toContain(mark);
  });

  it("reads a gzip, and tells at which line one is cut off", async () => {
    const whole = gzipSync(ndjson(...Array.from({ length: 50 }, () => ({ text: GRAVE }))));
    expect((await screenedJson(whole)).summary).toMatchObject({ read: 50, found: 50, rejected: 0 });
    const cut = await screenedJson(whole.subarray(0, -12));
    expect(cut).toMatchObject({
      ...{ exit: 4, summary: { rejected: 1, problems: [{ code: "truncated_gzip", file: "given" }] } },
    });
  });

  it("lists the first thousand problems and counts all", async () => {
    const { exit, summary } = await screenedJson("{}\n".repeat(NOTES_LIMIT + 20));
    expect(exit).toBe(4);
    expect(summary).toMatchObject({ read: 0, rejected: NOTES_LIMIT + 20, problems: { length: NOTES_LIMIT } });
  });

  it("screens nothing of an empty file", async () => {
    expect(await screenedJson("")).toMatchObject({
      exit: 0,
      findings: [],
      summary: { read: 0, rejected: 0 },
    });
  });
});

const WEAK = "I feel so alone lately, nothing brings me any joy anymore";
const turns = (conversation: string) =>
  Array.from({ length: 24 }, (_, at) => ({ id: `${conversation}-${at}`, conversation, text: WEAK }));

describe("balise screen on lines that name their conversation", () => {
  it("tells with which message a conversation crosses a limit, and what it carries, once", async () => {
    const lines = turns("c-1").flatMap((line, at) => [line, { conversation: `calm-${at}`, text: PLAIN }]);
    const { findings, summary } = await screenedJson(ndjson(...lines), { from: "9" });
    const crossings = findings.filter((each) => each.conversation !== undefined);
    const of = (category: string) =>
      crossings.flatMap((one) =>
        (one.crossings as { category: string }[]).filter((c) => c.category === category),
      );
    expect(crossings.every(({ conversation }) => conversation === "c-1")).toBe(true);
    expect(of("distress")).toMatchObject([{ limit: 32, cusum: expect.any(Number), run: expect.any(Number) }]);
    const [first] = of("distress") as unknown as { cusum: number }[];
    expect(first?.cusum).toBeGreaterThanOrEqual(32);
    expect(summary.conversations).toMatchObject({ begun: 25, dropped: 0, crossed: { distress: 1 } });
  });

  it("tells it in the person's language, and nothing of conversations where no line names one", async () => {
    const { out, notes } = await screened(ndjson(...turns("c\u20281")), { from: "9" }, { language: "fr" });
    expect(out).toMatch(
      / · conversation c.1, message \d+ · franchit la limite de distress\s: 3\d(,\d)? nats sur 32, /,
    );
    expect(notes).toMatch(/Conversations suivies\s: 1\s; celles qui ont franchi une limite\s: .*distress 1/);
    expect((await screened(`${GRAVE}\n`)).notes).not.toContain("onversation");
    expect((await screenedJson(`${GRAVE}\n`)).summary).not.toHaveProperty("conversations");
  });
});

describe("balise screen, for a person", () => {
  it("tells a finding in one line, then the texts a category, in the person's language", async () => {
    const { out, notes } = await screened(`${PLAIN}\n\n${GRAVE}\n`, { from: "9" }, { language: "fr" });
    expect(out).toMatch(/^ligne 3 · user · self_harm 9 \(\d+(,\d)?\s%\)/);
    expect(out.split("\n")).toHaveLength(2);
    expect(notes).toMatch(/^Catégorie +Textes\n(distress +1\n)?self_harm +1\n/);
    expect(notes).toMatch(/Textes lus\s: 2\s; avec un signalement de classe 9 ou plus\s: 1\.\nDétecteur 20/);
  });

  it("shows the id where there is one, and no percentage without a calibration", async () => {
    const { out } = await screened(ndjson({ text: GRAVE, id: "m-1", locale: "de" }), { from: "9" });
    expect(out).toMatch(/^line 1 · m-1 · user · self_harm 9( ·|\n)/);
  });

  it("lists what was rejected, and says how many more there are", async () => {
    const { exit, notes } = await screened("{}\n".repeat(NOTES_LIMIT + 2));
    expect(exit).toBe(4);
    expect(notes).toContain("Line 1000: “text” is missing.\n… and 2 rejected lines more.\n");
    expect(notes).toContain("Lines rejected: 1,002.\n");
  });

  it("shows where it stands while a person watches, and clears that before a finding", async () => {
    const quiet = await screened(`${GRAVE}\n`);
    expect(quiet.order).toBe("on");
    const { order, notes } = await screened(`${PLAIN}\n${GRAVE}\n`, {}, { watched: true });
    expect(notes).toContain("100%");
    expect(order).toMatch(/nno/);
  });

  it("says that a file is not there, or that an option has a wrong value", async () => {
    const cli = {
      ...{ language: "en" as const, words: wordsOf("en"), environment: {}, directory },
      terminal: {
        ...{ watched: false, colour: false, columns: () => 80, drained: async () => undefined },
        ...{ out: () => undefined, note: () => undefined },
      },
    };
    expect(await runScreen({ ...cli, arguments: ["nowhere"], options: {} })).toEqual({
      ...{ code: "file_unreadable", file: "nowhere", reason: "ENOENT" },
    });
    expect(await runScreen({ ...cli, arguments: ["given"], options: { from: "x" } })).toMatchObject({
      code: "wrong_value",
    });
  });
});
